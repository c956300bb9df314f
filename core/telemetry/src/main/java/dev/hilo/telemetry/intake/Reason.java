package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Refusal;
import dev.hilo.plant.ValueType;
import java.util.List;
import java.util.Locale;

/** Why readings are not taken in: a code and the arguments of its sentence. */
record Reason(String code, List<Object> arguments) {

    Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }

    static Reason wrongType(ValueType right) {
        return of("reading.type", right.name().toLowerCase(Locale.ROOT));
    }

    static Reason of(Refusal refusal) {
        return refusal.problems().isEmpty()
                ? new Reason(refusal.code(), refusal.arguments())
                : new Reason(
                        refusal.problems().getFirst().code(),
                        refusal.problems().getFirst().arguments());
    }
}
