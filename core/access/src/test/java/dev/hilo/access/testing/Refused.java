package dev.hilo.access.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.hilo.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on refusals. */
public final class Refused {

    private Refused() {}

    /** The call is refused with this code, by itself or as the problem of a field. */
    public static Refusal with(String code, ThrowingCallable call) {
        var caught = new Refusal[1];
        assertThatThrownBy(call)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> caught[0] = refusal)
                .matches(
                        refusal ->
                                refusal.code().equals(code)
                                        || refusal.problems().stream()
                                                .anyMatch(it -> it.code().equals(code)),
                        "refused with " + code);
        return caught[0];
    }
}
