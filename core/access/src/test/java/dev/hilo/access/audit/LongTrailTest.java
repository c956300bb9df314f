package dev.hilo.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.audit.Verification.Broken;
import dev.hilo.access.audit.Verification.Intact;
import dev.hilo.access.testing.MemoryAudit;
import dev.hilo.access.testing.Refused;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryTransactions;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a trail between two batches of its verification. */
class LongTrailTest {

    private static final int ROWS = 2500;
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryAudit store = new MemoryAudit(transactions);
    private final AuditTrail trail = new AuditTrail(store, transactions);

    @BeforeEach
    void there_is_more_than_two_batches() {
        for (int n = 0; n < ROWS; n++) {
            write(n);
        }
    }

    @Test
    void rows_that_join_meanwhile_are_walked_too() {
        var chain = verifiedWhile(1, () -> write(ROWS));
        assertThat(chain).isEqualTo(new Intact(store.chain(Callers.ANDES)));
        assertThat(store.chain(Callers.ANDES).last()).isEqualTo(ROWS + 1);
    }

    @Test
    void rows_that_retention_lets_go_meanwhile_are_not_missed() {
        var found = verifiedWhile(1, () -> trail.forgetBefore(Callers.ANDES, at(1800)));
        assertThat(found).isInstanceOf(Intact.class);
    }

    @Test
    void a_row_that_is_missing_in_a_later_batch_is_found() {
        store.tamper(rows -> rows.stream().filter(row -> row.seq() != 2100).toList());
        assertThat(verifiedWhile(1, () -> {}))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.at()).isEqualTo(2100));
    }

    @Test
    void every_batch_is_a_transaction_of_its_own() {
        var counted = new BetweenReads(0, () -> {});
        new AuditVerifier(store, counted).verify(Callers.ANDES);
        assertThat(counted.reads).isEqualTo(3);
    }

    @Test
    void a_second_verification_at_the_same_time_is_asked_to_come_back() {
        var ana = Callers.user("ana", Callers.ANDES);
        var reading = new AuditReading[1];
        var between =
                new BetweenReads(
                        1, () -> Refused.with("rate.exceeded", () -> reading[0].verify(ana)));
        reading[0] = new AuditReading(store, between, new Everything());
        assertThat(reading[0].verify(ana)).isInstanceOf(Intact.class);
        assertThat(reading[0].verify(ana)).as("once it is over").isInstanceOf(Intact.class);
    }

    private Verification verifiedWhile(int batch, Runnable event) {
        return new AuditVerifier(store, new BetweenReads(batch, event)).verify(Callers.ANDES);
    }

    private void write(int n) {
        trail.record(
                new AuditEntry(
                        Callers.ANDES,
                        at(n),
                        Principal.service("test"),
                        "site.edited",
                        "site:" + n,
                        "",
                        AuditEntry.Outcome.OK,
                        Map.of("n", n),
                        "local",
                        "request"));
    }

    private static Instant at(int n) {
        return MORNING.plusSeconds(n);
    }

    /** Lets something happen after the first so many reads, once. */
    private final class BetweenReads implements Transactions {

        private final int after;
        private final Runnable event;
        private int reads;

        BetweenReads(int after, Runnable event) {
            this.after = after;
            this.event = event;
        }

        @Override
        public <T> T read(Supplier<T> work) {
            var result = transactions.read(work);
            reads++;
            if (reads == after) {
                event.run();
            }
            return result;
        }

        @Override
        public <T> T write(Supplier<T> work) {
            return transactions.write(work);
        }

        @Override
        public void afterCommit(Runnable work) {
            transactions.afterCommit(work);
        }
    }

    private record Everything() implements Permissions {

        @Override
        public boolean allows(Caller caller, String action, String resource) {
            return true;
        }

        @Override
        public boolean allowsBelow(Caller caller, String action, String resource) {
            return true;
        }

        @Override
        public void require(Caller caller, String action, String resource) {}
    }
}
