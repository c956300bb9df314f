package dev.hilo.telemetry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Callers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final TenantId ANDES = Callers.ANDES;
    private static final TenantId BORDER = Callers.BORDER;

    private long nanos = 5;

    @Test
    void without_limits_everything_is_taken() {
        var budgets = budgets(0, 0, 0);
        budgets.charge(ANDES, 0, "edge", 1_000_000_000);
        assertTaken(budgets, ANDES, "edge");
    }

    @Test
    void a_tenant_in_debt_waits_until_it_is_paid_off() {
        var budgets = budgets(0, 1_000, 0);
        budgets.charge(ANDES, 0, "edge", 1_000);
        assertTaken(budgets, ANDES, "edge");
        budgets.charge(ANDES, 0, "edge", 2_500);
        assertPutOff(budgets, ANDES, "edge", 3);
        assertTaken(budgets, BORDER, "edge");
        pass(2_400);
        assertPutOff(budgets, ANDES, "edge", 1);
        pass(100);
        assertTaken(budgets, ANDES, "edge");
    }

    @Test
    void what_a_tenants_policy_says_stands_above_the_default() {
        var budgets = budgets(0, 1_000, 0);
        budgets.charge(ANDES, 5_000, "edge", 5_000);
        assertThatCode(() -> budgets.check(ANDES, 5_000, "edge")).doesNotThrowAnyException();
        assertPutOff(budgets, ANDES, "edge", 4);
    }

    @Test
    void a_debt_is_never_longer_than_a_minute() {
        var budgets = budgets(0, 10, 0);
        budgets.charge(ANDES, 0, "edge", 1_000_000);
        assertPutOff(budgets, ANDES, "edge", 60);
    }

    @Test
    void a_source_that_uses_more_than_its_share_waits_and_a_modest_one_does_not() {
        var budgets = budgets(0, 1_000, 0);
        budgets.charge(ANDES, 0, "modest", 100);
        budgets.charge(ANDES, 0, "greedy", 5_000);
        assertPutOff(budgets, ANDES, "greedy", 5);
        assertTaken(budgets, ANDES, "modest");
        budgets.charge(ANDES, 0, "modest", 600);
        assertPutOff(budgets, ANDES, "modest", 5);
    }

    @Test
    void a_tenant_that_uses_more_than_its_share_of_the_installation_waits() {
        var budgets = budgets(1_000, 0, 0);
        budgets.charge(BORDER, 0, "edge", 100);
        budgets.charge(ANDES, 0, "edge", 3_000);
        assertPutOff(budgets, ANDES, "edge", 3);
        assertThatThrownBy(() -> budgets.check(ANDES, 0)).isInstanceOf(Refusal.class);
        assertTaken(budgets, BORDER, "edge");
    }

    @Test
    void who_has_long_been_quiet_shares_no_longer() {
        var budgets = budgets(1_000, 0, 0);
        budgets.charge(BORDER, 0, "edge", 1);
        pass(15_000);
        for (int second = 0; second < 20; second++) {
            assertTaken(budgets, ANDES, "edge");
            budgets.charge(ANDES, 0, "edge", 1_000);
            pass(1_000);
        }
        assertTaken(budgets, ANDES, "edge");
    }

    @Test
    void one_source_is_limited_by_itself() {
        var budgets = budgets(0, 0, 100);
        budgets.charge(ANDES, 0, "edge", 300);
        assertPutOff(budgets, ANDES, "edge", 2);
        assertTaken(budgets, ANDES, "other");
    }

    @Test
    void what_is_offered_beyond_the_total_is_shared_as_it_is_paid() {
        var budgets = budgets(1_000, 0, 0);
        long greedy = 0;
        long modest = 0;
        for (int tick = 0; tick < 6_000; tick++) {
            greedy += offer(budgets, ANDES, 100);
            modest += tick % 10 == 0 ? offer(budgets, BORDER, 40) : 0;
            pass(10);
        }
        assertThat(modest).isEqualTo(600 * 40);
        assertThat(greedy + modest).isBetween(59_000L, 63_000L);
    }

    private long offer(Budgets budgets, TenantId tenant, int readings) {
        try {
            budgets.check(tenant, 0, "edge");
        } catch (Refusal _) {
            return 0;
        }
        budgets.charge(tenant, 0, "edge", readings);
        return readings;
    }

    private Budgets budgets(long total, long perTenant, long perSource) {
        return new Budgets(new Budgets.Limits(total, perTenant, perSource), () -> nanos);
    }

    private void pass(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static void assertTaken(Budgets budgets, TenantId tenant, String source) {
        assertThatCode(() -> budgets.check(tenant, 0, source)).doesNotThrowAnyException();
    }

    private static void assertPutOff(Budgets budgets, TenantId tenant, String source, long wait) {
        assertThatThrownBy(() -> budgets.check(tenant, 0, source))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> {
                            assertThat(no.code()).isEqualTo("rate.exceeded");
                            assertThat(no.arguments()).containsExactly(wait);
                        });
    }
}
