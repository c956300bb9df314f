package dev.hilo.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended, as the keys of its last row. Opaque to clients: they hand it back as they got
 * it. It carries no authority; a forged one only starts a page elsewhere in the caller's own data.
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        var texts = new ArrayList<String>(keys.length);
        for (Object key : keys) {
            texts.add(key.toString());
        }
        return new Cursor(texts);
    }

    /**
     * Reads what {@link #encode} wrote, when it has the number of keys that this list orders by.
     */
    public static Cursor decode(String text, int size) {
        try {
            var joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var keys = List.of(joined.split(SEPARATOR, -1));
            if (keys.size() == size) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException _) {
            // Not base64: refused below like any other cursor that we did not make.
        }
        throw Refusal.invalid("cursor", "cursor.unknown");
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    public String key(int index) {
        return keys.get(index);
    }

    /** A key that this list wrote as a number. */
    public long number(int index) {
        try {
            return Long.parseLong(key(index));
        } catch (NumberFormatException _) {
            throw Refusal.invalid("cursor", "cursor.unknown");
        }
    }
}
