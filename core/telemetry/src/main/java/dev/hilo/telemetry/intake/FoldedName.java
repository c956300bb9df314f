package dev.hilo.telemetry.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A name to be found again in bytes, without regard to the case of its letters and without making
 * anything. Eight bytes are compared at once: letters may differ in the one bit that tells upper
 * case from lower, everything else in none. Immutable.
 */
final class FoldedName {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long CASE_BITS = 0x2020202020202020L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int length;
    private final int hash;
    private final long[] words;
    private final long[] exact;

    FoldedName(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                bytes[i] |= 0x20;
            }
        }
        length = bytes.length;
        hash = hash(bytes, 0, length);
        words = new long[(length + 7) / 8];
        exact = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(bytes, i * 8, length);
            exact[i] = ~letters(words[i]);
        }
    }

    boolean isIn(byte[] bytes, int from, int to) {
        if (to - from != length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (((word(bytes, from + i * 8, to) ^ words[i]) & exact[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Equal for names that differ in case only. */
    static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        for (int at = from; at < to; at += 8) {
            hash = (hash ^ (word(bytes, at, to) | CASE_BITS)) * SPREAD;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ (hash >>> 17));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoldedName that
                && length == that.length
                && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Up to eight bytes, the first of them lowest; none beyond the end. */
    private static long word(byte[] bytes, int at, int to) {
        int left = to - at;
        if (left >= 8) {
            return (long) LONGS.get(bytes, at);
        }
        if (at + 8 <= bytes.length) {
            return (long) LONGS.get(bytes, at) & ((1L << (8 * left)) - 1);
        }
        long word = 0;
        for (int i = left - 1; i >= 0; i--) {
            word = (word << 8) | (bytes[at + i] & 0xFF);
        }
        return word;
    }

    /** The case bit of each byte that is a letter. */
    private static long letters(long word) {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            long letter = (word >>> shift) & 0xFF;
            if (letter >= 'a' && letter <= 'z') {
                bits |= 0x20L << shift;
            }
        }
        return bits;
    }
}
