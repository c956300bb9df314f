package dev.hilo.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.audit.AuditEntry;
import dev.hilo.access.audit.AuditEntry.Outcome;
import dev.hilo.access.audit.AuditFilter;
import dev.hilo.access.audit.AuditRow;
import dev.hilo.access.audit.AuditStore;
import dev.hilo.access.audit.AuditTrail;
import dev.hilo.access.audit.AuditVerifier;
import dev.hilo.access.audit.Verification.Intact;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.Seeded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What every store of audit chains promises. */
public abstract class AuditStoreContract {

    private static final Instant T = Instant.parse("2026-03-01T10:00:00.000001Z");

    protected abstract Transactions transactions();

    protected abstract AuditStore store();

    @Test
    void what_is_read_back_still_has_its_hash() {
        write(Callers.ANDES, 5);
        assertThat(verifier().verify(Callers.ANDES)).isInstanceOf(Intact.class);
        var row = transactions().read(() -> store().after(Callers.ANDES, 2, 1)).getFirst();
        assertThat(row.seq()).isEqualTo(3);
        assertThat(row.entry()).isEqualTo(entry(Callers.ANDES, 2));
    }

    @Test
    void erasing_a_tenant_breaks_nobody_elses_chain() {
        write(Callers.ANDES, 3);
        write(Callers.BORDER, 2);
        assertThat(transactions().write(() -> store().erase(Callers.ANDES)))
                .isEqualTo(Map.of("auditRows", 3L));
        assertThat(verifier().verify(Callers.BORDER)).isInstanceOf(Intact.class);
        assertThat(trail().chain(Callers.ANDES).rows()).isZero();
        assertThat(trail().chain(Callers.BORDER).rows()).isEqualTo(2);
    }

    @Test
    void a_shortened_chain_goes_on_and_verifies() {
        write(Callers.ANDES, 5);
        trail().forgetBefore(Callers.ANDES, T.plusSeconds(3));
        assertThat(trail().chain(Callers.ANDES).first()).isEqualTo(4);
        write(Callers.ANDES, 1);
        assertThat(verifier().verify(Callers.ANDES)).isInstanceOf(Intact.class);
        trail().forgetBefore(Callers.ANDES, T.plusSeconds(100));
        assertThat(trail().chain(Callers.ANDES).rows()).isZero();
        write(Callers.ANDES, 1);
        assertThat(verifier().verify(Callers.ANDES)).isInstanceOf(Intact.class);
    }

    @Test
    void rows_are_listed_newest_first_page_by_page() {
        write(Callers.ANDES, 5);
        write(Callers.BORDER, 2);
        transactions()
                .run(() -> {
                    var first = store().list(Callers.ANDES, AuditFilter.ALL, PageRequest.first(3));
                    assertThat(first.items())
                            .extracting(AuditRow::seq)
                            .isEqualTo(List.of(5L, 4L, 3L));
                    var rest =
                            store().list(
                                            Callers.ANDES,
                                            AuditFilter.ALL,
                                            new PageRequest(3, first.next().map(Cursor::encode)));
                    assertThat(rest.items()).extracting(AuditRow::seq).isEqualTo(List.of(2L, 1L));
                    assertThat(rest.next()).isEmpty();
                });
    }

    /** The store's query and the filter's own test must agree, whatever is asked. */
    @Test
    void a_filter_narrows_as_it_says() {
        write(Callers.ANDES, 12);
        var all = transactions().read(() -> store().after(Callers.ANDES, 0, 100));
        Seeded.cases(
                200,
                random -> {
                    var filter = filter(random);
                    var listed =
                            transactions()
                                    .read(() ->
                                            store().list(
                                                            Callers.ANDES,
                                                            filter,
                                                            PageRequest.first(100)));
                    assertThat(listed.items())
                            .as("%s", filter)
                            .containsExactlyElementsOf(
                                    all.reversed().stream().filter(filter::admits).toList());
                });
    }

    private static AuditFilter filter(RandomGenerator random) {
        return new AuditFilter(
                some(random, T.plusSeconds(random.nextInt(12))),
                some(random, T.plusSeconds(random.nextInt(12))),
                some(random, List.of("u0", "User 1", "' or 1=1 --").get(random.nextInt(3))),
                some(random, List.of("sensor.", "sensor.edited", "user.").get(random.nextInt(3))),
                some(random, List.of("sensor:1", "Sensor 2", "x").get(random.nextInt(3))),
                some(random, random.nextBoolean() ? Outcome.OK : Outcome.REFUSED));
    }

    private static <T> Optional<T> some(RandomGenerator random, T value) {
        return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }

    private AuditTrail trail() {
        return new AuditTrail(store(), transactions());
    }

    private AuditVerifier verifier() {
        return new AuditVerifier(store(), transactions());
    }

    private void write(TenantId tenant, int rows) {
        for (int n = 0; n < rows; n++) {
            trail().record(entry(tenant, n));
        }
    }

    private static AuditEntry entry(TenantId tenant, int n) {
        return new AuditEntry(
                tenant,
                T.plusSeconds(n),
                new Principal(Principal.Kind.USER, "u" + n % 3, "User " + n % 3),
                List.of("sensor.edited", "sensor.moved", "user.added", "sensors.read").get(n % 4),
                "sensor:" + n % 4,
                "Sensor " + n % 4,
                n % 5 == 0 ? Outcome.REFUSED : Outcome.OK,
                Map.of(
                        "big",
                        9_007_199_254_740_993L,
                        "fraction",
                        0.1,
                        "list",
                        List.of("a", true, Map.of("x", 1)),
                        "text",
                        "ñ \"quoted\" \u0007"),
                "192.0.2.7",
                "request-" + n);
    }
}
