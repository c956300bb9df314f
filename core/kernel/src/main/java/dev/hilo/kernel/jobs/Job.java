package dev.hilo.kernel.jobs;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Problem;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One piece of background work.
 *
 * @param parameters what it was asked to do, as plain values; bulky input is kept apart
 * @param attempts how often it was begun: more than one after a crash
 */
public record Job(
        UUID id,
        TenantId tenant,
        String kind,
        Caller startedBy,
        Map<String, Object> parameters,
        Instant createdAt,
        int attempts,
        Progress progress,
        boolean cancelRequested,
        Outcome outcome,
        Optional<Instant> finishedAt) {

    /** Rows, bytes or whatever the kind counts; a total of zero means that it is not known yet. */
    public record Progress(long done, long total) {
        public static final Progress NONE = new Progress(0, 0);
    }

    public sealed interface Outcome {
        record Waiting() implements Outcome {}

        record Running() implements Outcome {}

        record Done(Map<String, Object> result) implements Outcome {}

        record Cancelled() implements Outcome {}

        record Failed(String code, List<Object> arguments, List<Problem> problems)
                implements Outcome {}

        default boolean isFinal() {
            return switch (this) {
                case Waiting _, Running _ -> false;
                case Done _, Cancelled _, Failed _ -> true;
            };
        }
    }
}
