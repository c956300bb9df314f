package dev.hilo.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.Admission;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentAdmissionsTest {

    private static final String TOKEN = "hilo_ab12cd34_secret";
    private static final Admission KNOWN =
            new Admission(
                    new Caller(
                            new Principal(Principal.Kind.DEVICE, "7", "plc"),
                            TenantId.SYSTEM,
                            Set.of("telemetry.write"),
                            Optional.empty(),
                            "first",
                            "192.0.2.1"),
                    Optional.empty(),
                    false,
                    Optional.empty());

    private final AtomicLong version = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private final RecentAdmissions recent = new RecentAdmissions(version::get, nanos::get);

    @Test
    void a_token_is_known_for_a_second_under_the_name_of_each_request() {
        recent.remember(TOKEN, KNOWN, 0);
        var caller = find(TOKEN).orElseThrow().caller();
        assertThat(caller.principal()).isEqualTo(KNOWN.caller().principal());
        assertThat(caller.requestId()).isEqualTo("second");
        assertThat(caller.address()).isEqualTo("192.0.2.2");
        nanos.addAndGet(Duration.ofMillis(1001).toNanos());
        assertThat(find(TOKEN)).isEmpty();
    }

    /** A revoked token ends at once, not a second later. */
    @Test
    void a_change_of_who_may_come_in_is_seen_at_once() {
        recent.remember(TOKEN, KNOWN, 0);
        version.incrementAndGet();
        assertThat(find(TOKEN)).isEmpty();
        recent.remember(TOKEN, KNOWN, 0);
        assertThat(find(TOKEN)).as("an admission that began before the change").isEmpty();
    }

    @Test
    void only_api_tokens_are_remembered() {
        recent.remember("eyJhbGciOiJFUzI1NiJ9", KNOWN, 0);
        assertThat(find("eyJhbGciOiJFUzI1NiJ9")).isEmpty();
        assertThat(recent.find(Optional.empty(), name())).isEmpty();
    }

    private Optional<Admission> find(String token) {
        return recent.find(Optional.of(token), name());
    }

    private static RequestName name() {
        return new RequestName("second", "0".repeat(32), "192.0.2.2");
    }
}
