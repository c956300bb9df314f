package dev.hilo.jdbc.kernel;

import dev.hilo.jdbc.Json;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.Problem;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.jobs.Job;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a job stands in its row. */
final class JobRows {

    private JobRows() {}

    static Job job(Row row) {
        return new Job(
                row.uuid("id"),
                row.tenant("tenant"),
                row.text("kind"),
                caller(row.tenant("tenant"), row.map("started_by")),
                row.map("parameters"),
                row.instant("created_at"),
                row.integer("attempts"),
                new Job.Progress(row.number("done"), row.number("total")),
                row.flag("cancel_requested"),
                outcome(row.text("state"), row.map("outcome")),
                row.maybeInstant("finished_at"));
    }

    static String state(Job.Outcome outcome) {
        return switch (outcome) {
            case Job.Outcome.Waiting _ -> "WAITING";
            case Job.Outcome.Running _ -> "RUNNING";
            case Job.Outcome.Done _ -> "DONE";
            case Job.Outcome.Cancelled _ -> "CANCELLED";
            case Job.Outcome.Failed _ -> "FAILED";
        };
    }

    static Map<String, Object> details(Job.Outcome outcome) {
        return switch (outcome) {
            case Job.Outcome.Done done -> done.result();
            case Job.Outcome.Failed failed ->
                    Map.of(
                            "code", failed.code(),
                            "arguments", texts(failed.arguments()),
                            "problems", failed.problems().stream().map(JobRows::problem).toList());
            case Job.Outcome.Waiting _, Job.Outcome.Running _, Job.Outcome.Cancelled _ -> Map.of();
        };
    }

    private static Job.Outcome outcome(String state, Map<String, Object> details) {
        return switch (state) {
            case "WAITING" -> new Job.Outcome.Waiting();
            case "RUNNING" -> new Job.Outcome.Running();
            case "DONE" -> new Job.Outcome.Done(details);
            case "CANCELLED" -> new Job.Outcome.Cancelled();
            case "FAILED" ->
                    new Job.Outcome.Failed(
                            text(details, "code"),
                            list(details, "arguments"),
                            list(details, "problems").stream().map(JobRows::problem).toList());
            default -> throw new IllegalStateException("unknown job state " + state);
        };
    }

    private static Map<String, Object> problem(Problem problem) {
        return Map.of(
                "field", problem.field(),
                "code", problem.code(),
                "arguments", texts(problem.arguments()));
    }

    private static Problem problem(Object stored) {
        var map = (Map<?, ?>) stored;
        return new Problem(text(map, "field"), text(map, "code"), list(map, "arguments"));
    }

    /** Numbers stay numbers, so that sentences format them; anything else is said as text. */
    private static List<Object> texts(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Number ? argument : argument.toString())
                .toList();
    }

    static String caller(Caller caller) {
        return Json.write(
                Map.of(
                        "kind", caller.principal().kind().name(),
                        "id", caller.principal().id(),
                        "name", caller.principal().name(),
                        "scopes", List.copyOf(caller.scopes()),
                        "authenticatedAt",
                                caller.authenticatedAt().map(Instant::toString).orElse(""),
                        "requestId", caller.requestId(),
                        "address", caller.address()));
    }

    private static Caller caller(TenantId tenant, Map<String, Object> stored) {
        var scopes = new HashSet<String>();
        list(stored, "scopes").forEach(scope -> scopes.add(scope.toString()));
        var authenticatedAt = text(stored, "authenticatedAt");
        return new Caller(
                new Principal(
                        Principal.Kind.valueOf(text(stored, "kind")),
                        text(stored, "id"),
                        text(stored, "name")),
                tenant,
                scopes,
                authenticatedAt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Instant.parse(authenticatedAt)),
                text(stored, "requestId"),
                text(stored, "address"));
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    @SuppressWarnings("unchecked") // Written by this class as a list of plain values.
    private static List<Object> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? (List<Object>) list : List.of();
    }
}
