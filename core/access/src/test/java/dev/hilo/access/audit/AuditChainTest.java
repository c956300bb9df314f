package dev.hilo.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.audit.AuditEntry.Outcome;
import dev.hilo.access.audit.AuditVerifier.NotedHead;
import dev.hilo.access.audit.Refusals.Refused;
import dev.hilo.access.audit.Verification.Broken;
import dev.hilo.access.audit.Verification.Intact;
import dev.hilo.access.audit.Verification.Reason;
import dev.hilo.access.testing.MemoryAudit;
import dev.hilo.access.testing.MemoryTenants;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.announce.Announcement;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.kernel.testing.Tenants;
import dev.hilo.kernel.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    private final TestClock clock = TestClock.at("2026-03-01T08:00:00.123456789Z");
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryAudit store = new MemoryAudit(transactions);
    private final MemoryTenants tenants = new MemoryTenants(transactions);
    private final AuditTrail trail = new AuditTrail(store, transactions);
    private final AuditVerifier verifier = new AuditVerifier(store, transactions);

    @BeforeEach
    void there_is_a_tenant() {
        tenants.insert(Tenants.andes());
    }

    @Test
    void an_untouched_chain_is_intact() {
        write(Callers.ANDES, 5);
        assertThat(verifier.verify(Callers.ANDES))
                .isEqualTo(new Intact(trail.chain(Callers.ANDES)));
        assertThat(trail.chain(Callers.ANDES).rows()).isEqualTo(5);
    }

    @Test
    void an_empty_chain_is_intact() {
        assertThat(verifier.verify(Callers.ANDES)).isInstanceOf(Intact.class);
    }

    @Test
    void times_are_kept_to_the_microsecond_so_that_every_store_gives_them_back() {
        write(Callers.ANDES, 1);
        assertThat(store.rows(Callers.ANDES).getFirst().entry().at())
                .isEqualTo("2026-03-01T08:00:00.123456Z");
    }

    @Test
    void an_altered_row_shows() {
        write(Callers.ANDES, 5);
        store.tamper(
                replacing(
                        2,
                        row ->
                                new AuditRow(
                                        entry(Callers.ANDES, "somebody.else"),
                                        row.seq(),
                                        row.previous(),
                                        row.hash())));
        assertBroken(3, Reason.ALTERED);
    }

    @Test
    void a_row_written_anew_with_a_fitting_hash_shows_at_the_next() {
        write(Callers.ANDES, 5);
        var before = trail.chain(Callers.ANDES);
        store.tamper(
                replacing(
                        2,
                        row ->
                                AuditRow.next(
                                        entry(Callers.ANDES, "somebody.else"),
                                        new AuditChain(
                                                before.tenant(),
                                                1,
                                                "",
                                                row.seq() - 1,
                                                row.previous()))));
        assertBroken(4, Reason.UNLINKED);
    }

    @Test
    void a_removed_row_shows() {
        write(Callers.ANDES, 5);
        store.tamper(rows -> rows.stream().filter(row -> row.seq() != 3).toList());
        assertBroken(3, Reason.MISSING);
    }

    @Test
    void exchanged_rows_show() {
        write(Callers.ANDES, 5);
        store.tamper(rows -> {
            var changed = new ArrayList<>(rows);
            Collections.swap(changed, 1, 2);
            return changed;
        });
        assertBroken(2, Reason.MISSING);
    }

    @Test
    void a_chain_cut_short_shows() {
        write(Callers.ANDES, 5);
        store.tamper(rows -> rows.subList(0, 3));
        assertBroken(4, Reason.CUT_OFF);
    }

    @Test
    void a_chain_cut_short_and_given_a_new_end_shows_against_a_noted_head() {
        write(Callers.ANDES, 5);
        var noted = trail.chain(Callers.ANDES);
        store.erase(Callers.ANDES);
        write(Callers.ANDES, 3);
        assertThat(verifier.verify(Callers.ANDES)).isInstanceOf(Intact.class);
        assertThat(verify(noted)).isInstanceOf(Broken.class);
        write(Callers.ANDES, 3);
        assertThat(verify(noted)).isInstanceOf(Intact.class);
    }

    @Test
    void a_chain_written_anew_shows_against_a_noted_head() {
        write(Callers.ANDES, 5);
        var noted = trail.chain(Callers.ANDES);
        store.erase(Callers.ANDES);
        clock.advance(Duration.ofSeconds(1));
        write(Callers.ANDES, 6);
        assertThat(verify(noted))
                .isEqualTo(new Broken(trail.chain(Callers.ANDES), 5, Reason.UNLINKED));
    }

    @Test
    void erasing_a_tenant_breaks_nobody_elses_chain() {
        write(Callers.ANDES, 3);
        write(Callers.BORDER, 3);
        write(Callers.ANDES, 3);
        store.erase(Callers.ANDES);
        assertThat(verifier.verify(Callers.BORDER)).isInstanceOf(Intact.class);
        assertThat(store.rows(Callers.ANDES)).isEmpty();
    }

    @Test
    void after_retention_the_rest_still_verifies() {
        write(Callers.ANDES, 3);
        clock.advance(Duration.ofDays(30));
        write(Callers.ANDES, 2);
        trail.forgetBefore(Callers.ANDES, clock.instant());
        var chain = trail.chain(Callers.ANDES);
        assertThat(chain.first()).isEqualTo(4);
        assertThat(chain.rows()).isEqualTo(2);
        assertThat(verifier.verify(Callers.ANDES)).isInstanceOf(Intact.class);
        trail.forgetBefore(Callers.ANDES, clock.instant().plusSeconds(1));
        write(Callers.ANDES, 1);
        assertThat(verifier.verify(Callers.ANDES)).isInstanceOf(Intact.class);
        assertThat(trail.chain(Callers.ANDES).rows()).isEqualTo(1);
    }

    @Test
    void an_undone_transaction_leaves_no_row() {
        try {
            transactions.run(() -> {
                write(Callers.ANDES, 1);
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException _) {
            // As intended.
        }
        assertThat(store.rows(Callers.ANDES)).isEmpty();
        assertThat(trail.chain(Callers.ANDES)).isEqualTo(AuditChain.empty(Callers.ANDES));
    }

    @Test
    void equal_details_have_one_encoding_whatever_types_carry_them() {
        var asWritten = new HashMap<String, Object>();
        asWritten.put("b", 1);
        asWritten.put("a", List.of(2.50, true, Map.of("x", 10L)));
        var asRead =
                Map.<String, Object>of(
                        "a", List.of(new BigDecimal("2.5"), true, Map.of("x", 10)), "b", 1L);
        assertThat(encoded(PlainValues.of(asWritten))).isEqualTo(encoded(PlainValues.of(asRead)));
        assertThat(encoded(Map.of("a", "1"))).isNotEqualTo(encoded(Map.of("a", 1)));
        assertThat(encoded(Map.of("a", List.of("b", "c"))))
                .isNotEqualTo(encoded(Map.of("a", List.of("bc"))));
    }

    @Test
    void details_are_reduced_to_plain_values() {
        var id = UUID.fromString("0191d3a0-0000-7000-8000-000000000000");
        assertThat(
                        PlainValues.of(
                                Map.of(
                                        "id",
                                        id,
                                        "gone",
                                        Optional.empty(),
                                        "there",
                                        Optional.of(1),
                                        "wild",
                                        Double.NaN)))
                .isEqualTo(Map.of("id", id.toString(), "there", 1, "wild", "NaN"));
    }

    @Test
    void an_announcement_becomes_a_row_with_the_name_of_its_subject() {
        var details = Map.<String, Object>of("name", "Pump 7", "changes", List.of());
        new AuditSubscriber(trail)
                .receive(
                        new Announcement(
                                9,
                                new UUID(0, 1),
                                Callers.ANDES,
                                clock.instant(),
                                Principal.service("test"),
                                "request-1",
                                "192.0.2.7",
                                "sensor.edited",
                                "sensor:1",
                                details));
        var entry = store.rows(Callers.ANDES).getFirst().entry();
        assertThat(entry.action()).isEqualTo("sensor.edited");
        assertThat(entry.subjectName()).isEqualTo("Pump 7");
        assertThat(entry.details()).isEqualTo(details);
    }

    @Test
    void an_attacker_cannot_fill_the_disk_and_what_was_left_out_is_told() {
        var refusals = new Refusals(trail, tenants, transactions, clock);
        for (int i = 0; i < 1000; i++) {
            refusals.note(refused());
        }
        assertThat(store.rows(Callers.ANDES)).hasSize(60);
        clock.advance(Duration.ofMinutes(1));
        refusals.note(refused());
        assertThat(lastDetails()).containsEntry("suppressedBefore", 940L);
        refusals.tellSuppressed();
        assertThat(store.rows(Callers.ANDES)).hasSize(61);
    }

    @Test
    void what_was_left_out_is_told_even_if_nobody_is_refused_again() {
        var refusals = new Refusals(trail, tenants, transactions, clock);
        for (int i = 0; i < 70; i++) {
            refusals.note(refused());
        }
        refusals.tellSuppressed();
        assertThat(store.rows(Callers.ANDES)).hasSize(60);
        clock.advance(Duration.ofMinutes(1));
        refusals.tellSuppressed();
        assertThat(lastDetails()).containsEntry("suppressedBefore", 10L);
    }

    private Map<String, Object> lastDetails() {
        return store.rows(Callers.ANDES).getLast().entry().details();
    }

    private static Refused refused() {
        return new Refused(
                Callers.ANDES,
                Principal.service("unknown"),
                "sign-in",
                "user:unknown",
                "",
                "sign-in.failed",
                "192.0.2.7",
                "request-1");
    }

    private Verification verify(AuditChain noted) {
        return verifier.verify(
                Callers.ANDES, Optional.of(new NotedHead(noted.last(), noted.head())));
    }

    private void assertBroken(long at, Reason reason) {
        assertThat(verifier.verify(Callers.ANDES))
                .isEqualTo(new Broken(trail.chain(Callers.ANDES), at, reason));
    }

    private static UnaryOperator<List<AuditRow>> replacing(int index, UnaryOperator<AuditRow> how) {
        return rows -> {
            var changed = new ArrayList<>(rows);
            changed.set(index, how.apply(changed.get(index)));
            return changed;
        };
    }

    private static byte[] encoded(Map<String, Object> details) {
        return new CanonicalBytes().add(details).toBytes();
    }

    private void write(TenantId tenant, int rows) {
        for (int i = 0; i < rows; i++) {
            trail.record(entry(tenant, "row.written"));
        }
    }

    private AuditEntry entry(TenantId tenant, String action) {
        Instant now = clock.instant();
        return new AuditEntry(
                tenant,
                now,
                Principal.service("test"),
                action,
                "thing:1",
                "Thing",
                Outcome.OK,
                Map.of("n", 1),
                "192.0.2.7",
                "request-1");
    }
}
