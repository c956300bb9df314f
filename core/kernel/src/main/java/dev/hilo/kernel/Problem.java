package dev.hilo.kernel;

import java.util.List;

/**
 * One thing that is wrong with one field: where (a JSON pointer without its first slash, a column,
 * a parameter), which rule, and the rule's arguments. The sentence is made at the edge, in the
 * reader's language.
 */
public record Problem(String field, String code, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String field, String code, Object... arguments) {
        return new Problem(field, code, List.of(arguments));
    }
}
