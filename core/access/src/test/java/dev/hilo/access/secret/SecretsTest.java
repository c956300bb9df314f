package dev.hilo.access.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.access.testing.PlainHasher;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.testing.Seeded;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets(Seeded.random(3));

    @Test
    void nothing_secret_shows_itself_in_a_text() {
        var secret = new Secret("open sesame");
        assertThat("" + secret + SecretHash.of(secret) + new PasswordHash("$argon2id$x"))
                .doesNotContain("sesame", SecretHash.of(secret).hex(), "argon2id");
    }

    @Test
    void a_hash_matches_its_secret_only() {
        var secret = secrets.token();
        assertThat(SecretHash.of(secret).matches(secret)).isTrue();
        assertThat(SecretHash.of(secret).matches(secrets.token())).isFalse();
    }

    @Test
    void a_random_password_passes_our_own_rules_and_can_be_read_aloud() {
        assertThat(secrets.password().reveal()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(secrets.token().reveal()).hasSize(43);
    }

    @Test
    void accents_typed_in_two_ways_are_the_same_password() {
        var hasher = new BoundedPasswordHasher(new PlainHasher(), 1, Duration.ofSeconds(1));
        var composed = hasher.hash(new Secret("contrase\u00f1a larga"));
        assertThat(hasher.matches(new Secret("contrasen\u0303a larga"), composed)).isTrue();
    }

    @Test
    void who_waits_too_long_for_a_hash_is_told_to_come_back() throws Exception {
        var busy = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var hasher = new BoundedPasswordHasher(new Waiting(busy, done), 1, Duration.ofMillis(1));
        var first = Thread.ofVirtual().start(() -> hasher.hash(new Secret("a")));
        busy.await();
        assertThatThrownBy(() -> hasher.hash(new Secret("b")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_FAST));
        done.countDown();
        first.join();
        assertThat(hasher.hash(new Secret("c"))).isNotNull();
    }

    private record Waiting(CountDownLatch busy, CountDownLatch done) implements PasswordHasher {

        @Override
        public PasswordHash hash(Secret password) {
            busy.countDown();
            try {
                done.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new PasswordHash(password.reveal());
        }

        @Override
        public boolean matches(Secret password, PasswordHash hash) {
            return false;
        }

        @Override
        public boolean outdated(PasswordHash hash) {
            return false;
        }
    }
}
