package dev.hilo.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcement;
import dev.hilo.kernel.announce.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every outbox promises. */
public abstract class OutboxContract {

    protected abstract Transactions transactions();

    protected abstract Outbox outbox();

    @Test
    void announcements_come_back_whole_and_in_order() {
        transactions().run(() -> List.of(1, 2, 3).forEach(n -> append(Callers.ANDES, n)));
        var all = after(0, 10);
        assertThat(all).extracting(Announcement::subject).containsExactly("s1", "s2", "s3");
        assertThat(all).extracting(Announcement::sequence).isSorted().doesNotHaveDuplicates();
        var first = all.getFirst();
        assertThat(first.details()).isEqualTo(Map.of("n", 1, "list", List.of("a", "b")));
        assertThat(first.actor()).isEqualTo(new Principal(Principal.Kind.USER, "ana", "Ana"));
        assertThat(first.at()).isEqualTo(Instant.parse("2026-03-01T10:00:00.000001Z"));
        assertThat(after(first.sequence(), 1)).containsExactly(all.get(1));
    }

    @Test
    void a_sequence_is_never_given_twice_even_after_trimming() {
        transactions().run(() -> append(Callers.ANDES, 1));
        long first = after(0, 1).getFirst().sequence();
        transactions().run(() -> outbox().trim(first));
        transactions().run(() -> append(Callers.ANDES, 2));
        assertThat(after(0, 10)).hasSize(1);
        assertThat(after(0, 1).getFirst().sequence()).isGreaterThan(first);
    }

    @Test
    void each_subscriber_has_its_own_position() {
        transactions()
                .run(() -> {
                    outbox().moveTo("audit", 7);
                    outbox().moveTo("thread", 3);
                    outbox().moveTo("audit", 9);
                });
        assertThat(transactions().<Long>read(() -> outbox().position("audit"))).isEqualTo(9);
        assertThat(transactions().<Long>read(() -> outbox().position("thread"))).isEqualTo(3);
        assertThat(transactions().<Long>read(() -> outbox().position("live"))).isZero();
    }

    @Test
    void erasing_a_tenant_leaves_the_others() {
        transactions()
                .run(() -> {
                    append(Callers.ANDES, 1);
                    append(Callers.BORDER, 2);
                });
        var removed = transactions().write(() -> outbox().erase(Callers.ANDES));
        assertThat(removed).containsEntry("announcements", 1L);
        assertThat(after(0, 10)).extracting(Announcement::tenant).containsExactly(Callers.BORDER);
    }

    private List<Announcement> after(long sequence, int limit) {
        return transactions().read(() -> outbox().after(sequence, limit));
    }

    private void append(TenantId tenant, int n) {
        outbox().append(
                        new Announcement(
                                0,
                                new UUID(tenant.value().getLeastSignificantBits(), n),
                                tenant,
                                Instant.parse("2026-03-01T10:00:00.000001Z"),
                                new Principal(Principal.Kind.USER, "ana", "Ana"),
                                "request",
                                "127.0.0.1",
                                "thing.happened",
                                "s" + n,
                                Map.of("n", n, "list", List.of("a", "b"))));
    }
}
