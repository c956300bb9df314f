package dev.hilo.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A no as it leaves the house (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
        String type,
        String code,
        String title,
        int status,
        String detail,
        List<FieldProblem> errors,
        Optional<String> action,
        Optional<String> resource,
        String requestId) {

    private static final String TYPES = "https://hilo.dev/problems/";
    private static final Pattern LINE = Pattern.compile("line (\\d+)(?:/(.*))?");

    /** One field's problem; {@code line} for inputs that have lines. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FieldProblem(String pointer, OptionalInt line, String code, String message) {

        public static FieldProblem of(Problem problem, Sentences sentences, Locale language) {
            var message = sentences.of(problem, language);
            var matcher = LINE.matcher(problem.field());
            if (matcher.matches()) {
                var column = matcher.group(2);
                return new FieldProblem(
                        column == null ? "" : "/" + column,
                        OptionalInt.of(Integer.parseInt(matcher.group(1))),
                        problem.code(),
                        message);
            }
            return new FieldProblem(
                    "/" + problem.field(), OptionalInt.empty(), problem.code(), message);
        }
    }

    static ProblemDetails of(
            Refusal refusal, Sentences sentences, Locale language, String requestId) {
        boolean permission = refusal.code().equals("permission.missing");
        return new ProblemDetails(
                TYPES + refusal.code(),
                refusal.code(),
                sentences.say("title." + refusal.kind().name(), List.of(), language),
                status(refusal.kind()),
                sentences.of(refusal, language),
                refusal.problems().stream()
                        .map(problem -> FieldProblem.of(problem, sentences, language))
                        .toList(),
                permission ? argument(refusal, 0) : Optional.empty(),
                permission ? argument(refusal, 1) : Optional.empty(),
                requestId);
    }

    static ProblemDetails fault(Sentences sentences, Locale language, String requestId) {
        return new ProblemDetails(
                TYPES + "fault",
                "fault",
                sentences.say("title.FAULT", List.of(), language),
                500,
                sentences.say("fault", List.of(requestId), language),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                requestId);
    }

    static int status(Refusal.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case NOT_KNOWN -> 401;
            case NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case URI_TOO_LONG -> 414;
            case UNSUPPORTED -> 415;
            case INVALID -> 422;
            case VERSION_NEEDED -> 428;
            case TOO_FAST -> 429;
            case HEADERS_TOO_LONG -> 431;
            case NOT_READY -> 503;
        };
    }

    private static Optional<String> argument(Refusal refusal, int index) {
        return index < refusal.arguments().size()
                ? Optional.of(refusal.arguments().get(index).toString())
                : Optional.empty();
    }
}
