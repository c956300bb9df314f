package dev.hilo.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.Session;
import dev.hilo.access.SessionId;
import dev.hilo.access.SessionStore;
import dev.hilo.access.UserId;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.SecretHash;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of sessions promises. */
public abstract class SessionStoreContract {

    private static final Instant T = Instant.parse("2026-03-01T10:00:00.000001Z");
    private static final UserId ANA = new UserId(new UUID(0, 1));

    protected abstract Transactions transactions();

    protected abstract SessionStore sessions();

    @Test
    void a_session_comes_back_whole_and_changes() {
        var session = session(Callers.ANDES, 1, T);
        insert(session);
        assertThat(transactions().read(() -> sessions().find(session.id()))).contains(session);
        var used =
                new Session(
                        session.id(),
                        session.tenant(),
                        session.user(),
                        session.seal(),
                        SecretHash.of(new Secret("next")),
                        Optional.of(session.current()),
                        session.authenticatedAt(),
                        session.startedAt(),
                        T.plusSeconds(60),
                        "192.0.2.8",
                        "Other/2.0");
        transactions().run(() -> sessions().update(used));
        assertThat(transactions().read(() -> sessions().find(session.id()))).contains(used);
    }

    @Test
    void a_session_that_has_ended_is_not_brought_back_by_an_update() {
        var session = session(Callers.ANDES, 1, T);
        insert(session);
        transactions()
                .run(() -> {
                    sessions().delete(session.id());
                    sessions().update(session);
                });
        assertThat(transactions().read(() -> sessions().find(session.id()))).isEmpty();
    }

    @Test
    void the_sessions_of_a_user_are_listed_newest_first() {
        insert(session(Callers.ANDES, 1, T));
        insert(session(Callers.ANDES, 2, T.plusSeconds(1)));
        insert(session(Callers.BORDER, 3, T));
        assertThat(transactions().read(() -> sessions().ofUser(Callers.ANDES, ANA)))
                .extracting(session -> session.id().value().getLeastSignificantBits())
                .isEqualTo(List.of(2L, 1L));
    }

    @Test
    void lapsed_sessions_are_removed() {
        insert(session(Callers.ANDES, 1, T));
        insert(session(Callers.ANDES, 2, T.plusSeconds(10)));
        transactions()
                .run(() -> sessions().deleteLapsed(T.plusSeconds(1), T.minus(Duration.ofDays(1))));
        assertThat(transactions().read(() -> sessions().ofUser(Callers.ANDES, ANA))).hasSize(1);
        transactions().run(() -> sessions().deleteLapsed(T, T.plusSeconds(11)));
        assertThat(transactions().read(() -> sessions().ofUser(Callers.ANDES, ANA))).isEmpty();
    }

    @Test
    void all_sessions_of_all_tenants_can_be_ended_at_once() {
        insert(session(Callers.ANDES, 1, T));
        insert(session(Callers.BORDER, 2, T));
        transactions().run(() -> sessions().deleteAll());
        assertThat(transactions().read(() -> sessions().ofUser(Callers.ANDES, ANA))).isEmpty();
        assertThat(transactions().read(() -> sessions().ofUser(Callers.BORDER, ANA))).isEmpty();
    }

    @Test
    void erasing_a_tenant_leaves_the_others() {
        insert(session(Callers.ANDES, 1, T));
        insert(session(Callers.BORDER, 2, T));
        assertThat(transactions().write(() -> sessions().erase(Callers.ANDES)))
                .isEqualTo(Map.of("sessions", 1L));
        assertThat(transactions().read(() -> sessions().ofUser(Callers.BORDER, ANA))).hasSize(1);
    }

    private void insert(Session session) {
        transactions().run(() -> sessions().insert(session));
    }

    private static Session session(TenantId tenant, int n, Instant at) {
        return new Session(
                new SessionId(new UUID(0, n)),
                tenant,
                ANA,
                new Secret("seal"),
                SecretHash.of(new Secret("current")),
                Optional.empty(),
                at,
                at,
                at,
                "192.0.2.7",
                "Browser/1.0");
    }
}
