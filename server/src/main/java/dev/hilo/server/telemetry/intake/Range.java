package dev.hilo.server.telemetry.intake;

/**
 * A range of bytes as one number, so that an item's names and texts need no objects. One that holds
 * escapes is marked until they are resolved.
 */
final class Range {

    static final long NONE = -1;

    private static final long ESCAPED = Long.MIN_VALUE;

    private Range() {}

    static long of(int from, int to) {
        return ((long) from << 32) | to;
    }

    static long of(int from, int to, boolean escaped) {
        return escaped ? of(from, to) | ESCAPED : of(from, to);
    }

    static int from(long range) {
        return (int) (range >> 32) & Integer.MAX_VALUE;
    }

    static int to(long range) {
        return (int) range;
    }

    /** The same without escapes, which are replaced in the bytes; {@link #NONE} if one is wrong. */
    static long resolved(long range, byte[] bytes) {
        if (range >= 0) {
            return range;
        }
        int end = Escapes.resolve(bytes, from(range), to(range));
        return end < 0 ? NONE : of(from(range), end);
    }

    /** The same for a name: with a wrong escape it stays as written, and names nothing. */
    static long resolvedName(long range, byte[] bytes) {
        long resolved = resolved(range, bytes);
        return resolved == NONE ? range & ~ESCAPED : resolved;
    }
}
