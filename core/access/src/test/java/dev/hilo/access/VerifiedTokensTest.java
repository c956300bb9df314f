package dev.hilo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.TestClock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Secret GOOD = new Secret("good");

    private final TestClock clock = TestClock.at("2026-03-01T12:00:00Z");
    private final AtomicInteger checks = new AtomicInteger();
    private final AccessTokens tokens = new VerifiedTokens(new Signed(), clock);

    /** Signatures that count how often they are checked. */
    private final class Signed implements AccessTokens {

        private final AccessClaims claims =
                new AccessClaims(
                        new UserId(new UUID(0, 1)),
                        Callers.ANDES,
                        new SessionId(new UUID(0, 2)),
                        Set.of("plant.read"),
                        clock.instant(),
                        clock.instant(),
                        clock.instant().plus(AccessClaims.LIFE));

        @Override
        public Secret issue(AccessClaims issued) {
            return GOOD;
        }

        @Override
        public AccessClaims verify(Secret token) {
            checks.incrementAndGet();
            if (!token.reveal().equals("good")) {
                throw Refusal.of(Refusal.Kind.NOT_KNOWN, "token.invalid");
            }
            if (!clock.instant().isBefore(claims.expiresAt())) {
                throw Refusal.of(Refusal.Kind.NOT_KNOWN, "token.expired");
            }
            return claims;
        }
    }

    @Test
    void a_signature_is_checked_once() {
        var first = tokens.verify(GOOD);
        assertThat(tokens.verify(GOOD)).isEqualTo(first);
        assertThat(checks).hasValue(1);
    }

    @Test
    void a_remembered_token_expires_all_the_same() {
        tokens.verify(GOOD);
        clock.advance(AccessClaims.LIFE);
        assertThatThrownBy(() -> tokens.verify(GOOD)).hasMessageContaining("token.expired");
    }

    @Test
    void a_bad_token_is_checked_and_refused_every_time() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> tokens.verify(new Secret("goo")))
                    .hasMessageContaining("token.invalid");
        }
        assertThat(checks).hasValue(3);
    }
}
