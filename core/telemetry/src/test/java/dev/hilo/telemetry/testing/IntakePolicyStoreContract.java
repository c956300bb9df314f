package dev.hilo.telemetry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.telemetry.intake.IntakePolicy;
import dev.hilo.telemetry.intake.IntakePolicyStore;
import dev.hilo.telemetry.intake.OutOfRange;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of intake policies promises. */
public abstract class IntakePolicyStoreContract {

    private static final IntakePolicy STRICT =
            new IntakePolicy(true, OutOfRange.REFUSE, 60, 30, 3_000_000_000L / 10, 2);

    protected abstract Transactions transactions();

    protected abstract IntakePolicyStore policies();

    @Test
    void a_policy_comes_back_whole_and_in_place_of_the_one_before() {
        transactions().run(() -> policies().keep(Callers.ANDES, IntakePolicy.USUAL));
        transactions().run(() -> policies().keep(Callers.ANDES, STRICT));
        assertThat(transactions().read(() -> policies().find(Callers.ANDES))).contains(STRICT);
        assertThat(transactions().read(() -> policies().find(Callers.BORDER))).isEmpty();
    }

    @Test
    void erasing_a_tenant_leaves_the_others_theirs() {
        transactions()
                .run(() -> {
                    policies().keep(Callers.ANDES, STRICT);
                    policies().keep(Callers.BORDER, STRICT);
                });
        assertThat(transactions().write(() -> policies().erase(Callers.ANDES)))
                .isEqualTo(Map.of("intakePolicies", 1L));
        assertThat(transactions().read(() -> policies().find(Callers.ANDES))).isEmpty();
        assertThat(transactions().read(() -> policies().find(Callers.BORDER))).contains(STRICT);
    }
}
