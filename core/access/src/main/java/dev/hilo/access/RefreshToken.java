package dev.hilo.access;

import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.SecretHash;
import dev.hilo.access.secret.Secrets;
import dev.hilo.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code <session>.<secret>}, where the secret is 32 bytes of chance and 16 bytes of mark: the
 * beginning of the SHA-256 of the session's seal and the chance. All lengths are fixed, so the mark
 * cannot be extended; without the seal nobody can make one.
 */
record RefreshToken(SessionId session, Secret secret) {

    private static final int CHANCE = 32;
    private static final int MARK = 16;
    private static final int SESSION_LENGTH = 36;
    private static final int SECRET_LENGTH = (CHANCE + MARK) * 4 / 3;

    static RefreshToken make(SessionId session, Secret seal, Secrets secrets) {
        var chance = secrets.bytes(CHANCE);
        var bytes = Arrays.copyOf(chance, CHANCE + MARK);
        System.arraycopy(mark(seal, chance), 0, bytes, CHANCE, MARK);
        return new RefreshToken(
                session, new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    /** The token, or nothing when the text does not have its shape. */
    static Optional<RefreshToken> parse(Secret presented) {
        var text = presented.reveal();
        if (text.length() != SESSION_LENGTH + 1 + SECRET_LENGTH
                || text.charAt(SESSION_LENGTH) != '.') {
            return Optional.empty();
        }
        try {
            var session = new SessionId(UUID.fromString(text.substring(0, SESSION_LENGTH)));
            return Optional.of(
                    new RefreshToken(session, new Secret(text.substring(SESSION_LENGTH + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Secret text() {
        return new Secret(session + "." + secret.reveal());
    }

    SecretHash hash() {
        return SecretHash.of(secret);
    }

    /** True when the session of that seal gave this token out, now or once. */
    boolean bears(Secret seal) {
        try {
            var bytes = Base64.getUrlDecoder().decode(secret.reveal());
            return bytes.length == CHANCE + MARK
                    && MessageDigest.isEqual(
                            Arrays.copyOfRange(bytes, CHANCE, CHANCE + MARK),
                            mark(seal, Arrays.copyOf(bytes, CHANCE)));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] mark(Secret seal, byte[] chance) {
        var digest = Sha256.of(seal.reveal().getBytes(StandardCharsets.US_ASCII), chance);
        return Arrays.copyOf(digest, MARK);
    }
}
