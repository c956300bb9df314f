package dev.hilo.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.access.secret.PasswordHash;
import dev.hilo.access.secret.Secret;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest {

    private static final Secret PASSWORD = new Secret("correct horse battery");

    private final HashingCost small = new HashingCost(64, 2, 1);
    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(small, new SecureRandom());

    @Test
    void a_password_matches_its_hash_and_no_other() {
        var hash = hasher.hash(PASSWORD);
        assertThat(hasher.matches(PASSWORD, hash)).isTrue();
        assertThat(hasher.matches(new Secret("correct horse batterz"), hash)).isFalse();
        assertThat(hasher.matches(new Secret(""), hash)).isFalse();
    }

    @Test
    void the_same_password_never_has_the_same_hash_twice() {
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
    }

    /** From the reference implementation's own tests (phc-winner-argon2, src/test.c). */
    @Test
    void a_hash_made_elsewhere_is_understood() {
        var foreign =
                new PasswordHash(
                        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                                + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");
        assertThat(hasher.matches(new Secret("password"), foreign)).isTrue();
        assertThat(hasher.matches(new Secret("Password"), foreign)).isFalse();
    }

    @Test
    void grown_parameters_make_older_hashes_outdated_and_still_valid() {
        var old = hasher.hash(PASSWORD);
        var grown = new Argon2PasswordHasher(new HashingCost(128, 2, 1), new SecureRandom());
        assertThat(hasher.outdated(old)).isFalse();
        assertThat(grown.outdated(old)).isTrue();
        assertThat(grown.matches(PASSWORD, old)).isTrue();
        assertThat(hasher.outdated(grown.hash(PASSWORD))).isFalse();
    }

    @Test
    void the_usual_parameters_stand_in_the_hash() {
        var usual = new Argon2PasswordHasher(HashingCost.USUAL, new SecureRandom());
        assertThat(usual.hash(PASSWORD).encoded()).startsWith("$argon2id$v=19$m=19456,t=3,p=1$");
    }

    @Test
    void what_is_no_hash_is_a_fault() {
        assertThatThrownBy(() -> hasher.matches(PASSWORD, new PasswordHash("plain")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("plain");
    }
}
