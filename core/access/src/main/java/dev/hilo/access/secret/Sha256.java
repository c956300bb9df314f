package dev.hilo.access.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest in use, without the exception that every Java platform rules out. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of the parts, one after another. */
    public static byte[] of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
