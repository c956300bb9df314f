package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Refusal;

/**
 * The bytes that came and are not understood yet. What is short of bytes is tried again only when
 * twice as many are there, so that a body in small pieces costs no more than one in large ones. For
 * one thread.
 */
final class Unread {

    private byte[] bytes = {};
    private int from;
    private int to;
    private long before;
    private int worthwhile;

    /** Adds bytes; their array is ours from now on. */
    void add(byte[] more, int start, int end) {
        if (from == to) {
            before += from - start;
            bytes = more;
            from = start;
            to = end;
            return;
        }
        if (to + end - start > bytes.length) {
            makeRoom(end - start);
        }
        System.arraycopy(more, start, bytes, to, end - start);
        to += end - start;
    }

    /** Moves what is held to the beginning, of a larger array where this one is too small. */
    private void makeRoom(int more) {
        int held = to - from;
        int size = held + more;
        var target =
                size > bytes.length
                        ? new byte[Math.max(size, Math.min(held * 2, Form.MOST_OF_ITEM))]
                        : bytes;
        System.arraycopy(bytes, from, target, 0, held);
        bytes = target;
        before += from;
        from = 0;
        to = held;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** How many bytes of the body stood before the first of the array. */
    long before() {
        return before;
    }

    void readTo(int position) {
        from = position;
        worthwhile = 0;
    }

    boolean isWorthTrying() {
        return to - from > worthwhile;
    }

    /** What begins here goes on after the last byte. */
    void isShort() {
        worthwhile = (to - from) * 2;
        if (to - from > Form.MOST_OF_ITEM) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "message.item-too-large", Form.MOST_OF_ITEM);
        }
    }
}
