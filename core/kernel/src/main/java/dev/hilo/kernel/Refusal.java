package dev.hilo.kernel;

import java.util.List;

/**
 * A no that the person or program asking can act on: a stable code with arguments (so that every
 * language can say it) and, for inputs, every problem found. Thrown once where the rule lives,
 * mapped once at the edge. Faults of ours are never refusals.
 */
public final class Refusal extends RuntimeException {

    /** What kind of no; the edge gives each its HTTP status and its exit code. */
    public enum Kind {
        /** The bytes are not what they claim to be. */
        MALFORMED,
        /** Readable, but it does not make sense; see the problems. */
        INVALID,
        /** We do not know who asks. */
        NOT_KNOWN,
        /** We know, and the answer is no. */
        NOT_ALLOWED,
        /** Not there, or not yours: the two look the same. */
        NOT_FOUND,
        /** It contradicts what is there now. */
        CONFLICT,
        /** The thing has changed since you read it. */
        STALE,
        /** Say which version you mean to change. */
        VERSION_NEEDED,
        /** The thing is there, but not for this verb. */
        METHOD_NOT_ALLOWED,
        /** None of the forms that the client can read. */
        NOT_ACCEPTABLE,
        /** A form of input that this place does not read. */
        UNSUPPORTED,
        TOO_LARGE,
        URI_TOO_LONG,
        HEADERS_TOO_LONG,
        TOO_FAST,
        NOT_READY
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Problem> problems;

    private Refusal(Kind kind, String code, List<Object> arguments, List<Problem> problems) {
        super(
                code + " " + arguments + (problems.isEmpty() ? "" : " " + problems),
                null,
                false,
                false);
        this.kind = kind;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.problems = List.copyOf(problems);
    }

    public static Refusal of(Kind kind, String code, Object... arguments) {
        return new Refusal(kind, code, List.of(arguments), List.of());
    }

    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(Kind.INVALID, "input.invalid", List.of(problems.size()), problems);
    }

    public static Refusal invalid(String field, String code, Object... arguments) {
        return invalid(List.of(Problem.of(field, code, arguments)));
    }

    public static Refusal malformed(String code, Object... arguments) {
        return of(Kind.MALFORMED, code, arguments);
    }

    /** A thing of this kind with this name is not there for this caller. */
    public static Refusal notFound(String what, Object name) {
        return of(Kind.NOT_FOUND, what + ".not-found", name);
    }

    public static Refusal conflict(String code, Object... arguments) {
        return of(Kind.CONFLICT, code, arguments);
    }

    /** What one field says contradicts what is there: its reader is told beside the field. */
    public static Refusal conflictAt(String field, String code, Object... arguments) {
        return new Refusal(
                Kind.CONFLICT,
                code,
                List.of(arguments),
                List.of(Problem.of(field, code, arguments)));
    }

    public static Refusal stale(int current) {
        return of(Kind.STALE, "edit.stale", current);
    }

    /** Too many of something; ask again in so many seconds (the first argument). */
    public static Refusal tooFast(long retryAfterSeconds) {
        return of(Kind.TOO_FAST, "rate.exceeded", retryAfterSeconds);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Problem> problems() {
        return problems;
    }
}
