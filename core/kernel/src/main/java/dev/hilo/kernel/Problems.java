package dev.hilo.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects everything that is wrong with an input, so that its sender corrects it once. Used by one
 * thread, for one input.
 */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(String field, String code, Object... arguments) {
        found.add(Problem.of(field, code, arguments));
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    /** Adds the problem when the condition holds; says whether it did. */
    public boolean when(boolean wrong, String field, String code, Object... arguments) {
        if (wrong) {
            add(field, code, arguments);
        }
        return wrong;
    }

    /** Runs a check that may refuse; its problems join the collection under a field prefix. */
    public <T> Optional<T> collect(String prefix, Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (Refusal refusal) {
            for (Problem problem : refusal.problems()) {
                found.add(
                        new Problem(prefix + problem.field(), problem.code(), problem.arguments()));
            }
            if (refusal.problems().isEmpty()) {
                found.add(new Problem(prefix, refusal.code(), refusal.arguments()));
            }
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** Refuses with all that was found, if anything was. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found);
        }
    }
}
