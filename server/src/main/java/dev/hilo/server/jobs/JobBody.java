package dev.hilo.server.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.kernel.jobs.Job;
import dev.hilo.server.http.PrincipalBody;
import dev.hilo.server.http.ProblemDetails.FieldProblem;
import dev.hilo.server.http.Sentences;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as clients see it. */
@Schema(name = "Job")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JobBody(
        UUID id,
        @Schema(examples = "plant.import") String kind,
        Map<String, Object> parameters,
        @Schema(enumeration = {"waiting", "running", "done", "cancelled", "failed"}) String state,
        Progress progress,
        int attempts,
        boolean cancelRequested,
        PrincipalBody startedBy,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Optional<Map<String, Object>> result,
        Optional<Failure> failure) {

    /** A total of zero means that it is not known yet. */
    public record Progress(long done, long total) {}

    /** Why a job failed, in the reader's language. */
    public record Failure(String code, String detail, List<FieldProblem> errors) {}

    public static JobBody of(Job job, Sentences sentences, Locale language) {
        return new JobBody(
                job.id(),
                job.kind(),
                job.parameters(),
                state(job.outcome()),
                new Progress(job.progress().done(), job.progress().total()),
                job.attempts(),
                job.cancelRequested(),
                PrincipalBody.of(job.startedBy().principal()),
                job.createdAt(),
                job.finishedAt(),
                job.outcome() instanceof Job.Outcome.Done done
                        ? Optional.of(done.result())
                        : Optional.empty(),
                job.outcome() instanceof Job.Outcome.Failed failed
                        ? Optional.of(failure(failed, sentences, language))
                        : Optional.empty());
    }

    private static String state(Job.Outcome outcome) {
        return switch (outcome) {
            case Job.Outcome.Waiting _ -> "waiting";
            case Job.Outcome.Running _ -> "running";
            case Job.Outcome.Done _ -> "done";
            case Job.Outcome.Cancelled _ -> "cancelled";
            case Job.Outcome.Failed _ -> "failed";
        };
    }

    private static Failure failure(
            Job.Outcome.Failed failed, Sentences sentences, Locale language) {
        return new Failure(
                failed.code(),
                sentences.say(failed.code(), failed.arguments(), language),
                failed.problems().stream()
                        .map(problem -> FieldProblem.of(problem, sentences, language))
                        .toList());
    }
}
