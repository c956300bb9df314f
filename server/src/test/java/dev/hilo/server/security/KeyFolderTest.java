package dev.hilo.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.access.AccessClaims;
import dev.hilo.access.SessionId;
import dev.hilo.access.UserId;
import dev.hilo.kernel.UuidV7;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.kernel.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {

    @TempDir private Path root = Path.of(".");

    private final TestClock clock = TestClock.at("2026-03-01T08:00:00.5Z");

    @Test
    void the_first_question_makes_a_key_that_only_its_owner_can_read() throws IOException {
        var key = folder().current();
        assertThat(folder().current().kid()).isEqualTo(key.kid());
        assertThat(files()).hasSize(1);
        assertThat(permissions(files().getFirst())).isEqualTo("rw-------");
        assertThat(permissions(root.resolve("keys"))).isEqualTo("rwx------");
    }

    /** The key and the thumbprint of RFC 8037, appendix A. */
    @Test
    void a_key_is_named_by_its_thumbprint() throws GeneralSecurityException {
        var seed = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
        var raw = Base64.getUrlDecoder().decode(seed);
        var prefix = HexFormat.of().parseHex("302e020100300506032b657004220420");
        var encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
        var key = SigningKey.read(Base64.getEncoder().encodeToString(encoded), Instant.EPOCH);
        assertThat(key.x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(key.kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assertThat(key.toString()).doesNotContain(seed);
    }

    @Test
    void a_key_is_replaced_after_ninety_days() {
        var folder = folder();
        var first = folder.current();
        clock.advance(KeyFolder.ROTATED_EVERY.minusSeconds(1));
        assertThat(folder.current().kid()).isEqualTo(first.kid());
        clock.advance(Duration.ofSeconds(1));
        assertThat(folder.current().kid()).isNotEqualTo(first.kid());
    }

    @Test
    void a_retired_key_verifies_until_its_last_token_has_expired() throws IOException {
        var folder = folder();
        var tokens = new JwtAccessTokens(folder, new UuidV7(clock, Seeded.random(1)), clock);
        var token = tokens.issue(claims());
        folder.rotate();
        assertThat(tokens.verify(token)).isNotNull();
        clock.advance(AccessClaims.LIFE.plus(Duration.ofSeconds(20)));
        assertThat(tokens.verify(token)).isNotNull();
        assertThat(folder.verifying()).hasSize(2);
        clock.advance(Duration.ofMinutes(2));
        assertThat(folder.verifying()).hasSize(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_rotation_elsewhere_reaches_a_running_server_within_seconds() {
        var running = folder();
        running.current();
        var rotated = folder().rotate();
        clock.advance(Duration.ofSeconds(10));
        assertThat(running.current().kid()).isEqualTo(rotated.kid());
    }

    @Test
    void two_rotations_in_one_second_keep_their_order() {
        var folder = folder();
        folder.rotate();
        folder.rotate();
        var last = folder.rotate();
        assertThat(folder().current().kid()).isEqualTo(last.kid());
    }

    @Test
    void a_file_that_is_no_key_is_said_and_a_half_written_one_is_passed_over() throws IOException {
        var key = folder().current();
        Files.writeString(root.resolve("keys/1_draft.pem.new"), "-----BEGIN");
        assertThat(folder().current().kid()).isEqualTo(key.kid());
        Files.writeString(files().getFirst(), "not a key");
        assertThatThrownBy(() -> folder().current())
                .isInstanceOf(UncheckedIOException.class)
                .hasStackTraceContaining("is not an Ed25519 key in PKCS #8");
    }

    private KeyFolder folder() {
        return new KeyFolder(root.resolve("keys"), clock);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(root.resolve("keys"))) {
            return files.filter(file -> file.toString().endsWith(".pem")).toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private AccessClaims claims() {
        return new AccessClaims(
                new UserId(new UUID(0, 1)),
                Callers.ANDES,
                new SessionId(new UUID(0, 2)),
                Set.of(),
                clock.instant(),
                clock.instant(),
                clock.instant().plus(AccessClaims.LIFE));
    }
}
