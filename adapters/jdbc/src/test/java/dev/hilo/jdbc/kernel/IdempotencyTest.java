package dev.hilo.jdbc.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Idempotency;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyTest {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    private final TestClock clock = TestClock.at("2026-03-01T12:00:00Z");
    private final AtomicInteger done = new AtomicInteger();

    private Idempotency idempotency() {
        return new Idempotency(new SqlIdempotencyStore(test.database()), test.database(), clock);
    }

    @Test
    void a_repeat_gets_the_first_answer_and_does_nothing() {
        var first = ask("ana", "key", "fingerprint");
        var second = ask("ana", "key", "fingerprint");
        assertThat(second).isEqualTo(first);
        assertThat(done).hasValue(1);
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        ask("ana", "key", "fingerprint");
        assertThatThrownBy(() -> ask("ana", "key", "another"))
                .hasMessageContaining("idempotency.other-request");
    }

    @Test
    void keys_of_different_people_are_different_keys() {
        ask("ana", "key", "fingerprint");
        ask("ben", "key", "fingerprint");
        assertThat(done).hasValue(2);
    }

    @Test
    void what_is_slow_is_done_before_the_transaction_and_not_for_a_repeat() {
        var prepared = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            idempotency()
                    .oncePrepared(
                            Callers.user("ana", Callers.ANDES),
                            "key",
                            "fingerprint",
                            () -> {
                                prepared.incrementAndGet();
                                assertThatThrownBy(() -> test.database().sql())
                                        .hasMessageContaining("outside a transaction");
                                return () -> {
                                    assertThat(test.database().sql()).isNotNull();
                                    return new Idempotency.Answer(201, "/things/1", "{}");
                                };
                            });
        }
        assertThat(prepared).hasValue(1);
    }

    @Test
    void an_effect_that_failed_is_not_remembered() {
        assertThatThrownBy(() ->
                        idempotency()
                                .once(
                                        Callers.user("ana", Callers.ANDES),
                                        "key",
                                        "fingerprint",
                                        () -> {
                                            throw new IllegalStateException("failed");
                                        }))
                .hasMessage("failed");
        ask("ana", "key", "fingerprint");
        assertThat(done).hasValue(1);
    }

    @Test
    void erasing_a_tenant_forgets_the_answer_that_made_it_too() {
        idempotency()
                .once(
                        Callers.user("root", TenantId.SYSTEM),
                        "key",
                        "fingerprint",
                        () ->
                                new Idempotency.Answer(
                                        201, "/api/v1/tenants/" + Callers.ANDES, "Andes"));
        var store = new SqlIdempotencyStore(test.database());
        test.database().run(() -> store.erase(Callers.ANDES));
        assertThat(test.database().read(() -> store.find(TenantId.SYSTEM, "USER:root", "key")))
                .isEmpty();
    }

    @Test
    void after_a_day_the_key_is_free_again() {
        ask("ana", "key", "fingerprint");
        clock.advance(Duration.ofHours(25));
        idempotency().forgetOld();
        ask("ana", "key", "another");
        assertThat(done).hasValue(2);
    }

    private Idempotency.Answer ask(String user, String key, String fingerprint) {
        return idempotency()
                .once(
                        Callers.user(user, Callers.ANDES),
                        key,
                        fingerprint,
                        () ->
                                new Idempotency.Answer(
                                        201, "/things/" + done.incrementAndGet(), "{}"));
    }
}
