package dev.hilo.access.secret;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes new secrets. As thread-safe as its source of chance, which must be a strong one. */
public final class Secrets {

    // Without the letters and digits that people confuse when they copy from a screen.
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final RandomGenerator random;

    public Secrets(RandomGenerator random) {
        this.random = random;
    }

    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** 256 bits of chance, fit for a header or a cookie. */
    public Secret token() {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    /** About 99 bits of chance that a person can copy by hand. */
    public Secret password() {
        var text = new StringBuilder(readable(GROUP));
        for (int group = 1; group < GROUPS; group++) {
            text.append('-').append(readable(GROUP));
        }
        return new Secret(text.toString());
    }

    /** So many readable characters by chance. */
    public String readable(int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return text.toString();
    }
}
