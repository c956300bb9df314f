package dev.hilo.plant.testing;

import dev.hilo.kernel.Refusal;
import java.util.List;

/** What a refused call said. */
public final class Refusals {

    private Refusals() {}

    public static Refusal refusalOf(Runnable call) {
        try {
            call.run();
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("it was not refused");
    }

    /** Every problem as {@code field: code}, in order; nothing when the call was accepted. */
    public static List<String> codes(Runnable call) {
        try {
            call.run();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return refusal.problems().stream().map(p -> p.field() + ": " + p.code()).toList();
        }
        return List.of();
    }
}
