package dev.hilo.access.secret;

import dev.hilo.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The SHA-256 of a random secret: enough for 256 bits of chance, too little for a password. */
public record SecretHash(String hex) {

    public static SecretHash of(Secret secret) {
        var bytes = secret.reveal().getBytes(StandardCharsets.UTF_8);
        return new SecretHash(Sha256.hex(bytes));
    }

    /** Compares in constant time. */
    public boolean matches(Secret secret) {
        return MessageDigest.isEqual(ascii(hex), ascii(of(secret).hex));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "(hash)";
    }
}
