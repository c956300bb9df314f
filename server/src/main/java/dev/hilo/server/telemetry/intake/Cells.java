package dev.hilo.server.telemetry.intake;

import java.util.Arrays;

/**
 * A line of CSV (RFC 4180, but for line breaks within quotes) as ranges of its bytes. Used again
 * for the next line; for one thread.
 */
final class Cells {

    private final byte separator;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int count;

    Cells(byte separator) {
        this.separator = separator;
    }

    /** Splits the line; quotes are taken off where they stand. False when a quote is left open. */
    boolean split(byte[] bytes, int start, int end) {
        count = 0;
        int at = start;
        while (at <= end) {
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
            }
            at = at < end && bytes[at] == '"' ? quoted(bytes, at + 1, end) : plain(bytes, at, end);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private int plain(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] != separator) {
            at++;
        }
        int first = start;
        int past = at;
        while (first < past && bytes[first] == ' ') {
            first++;
        }
        while (past > first && bytes[past - 1] == ' ') {
            past--;
        }
        from[count] = first;
        to[count++] = past;
        return at + 1;
    }

    /** The place after the cell's separator, or -1. */
    private int quoted(byte[] bytes, int start, int end) {
        int put = start;
        int at = start;
        while (at < end) {
            if (bytes[at] == '"') {
                boolean doubled = at + 1 < end && bytes[at + 1] == '"';
                if (!doubled) {
                    break;
                }
                at++;
            }
            bytes[put++] = bytes[at++];
        }
        boolean closed = at < end && (at + 1 == end || bytes[at + 1] == separator);
        if (!closed) {
            return -1;
        }
        from[count] = start;
        to[count++] = put;
        return at + 2;
    }

    int count() {
        return count;
    }

    int from(int cell) {
        return from[cell];
    }

    int to(int cell) {
        return to[cell];
    }

    boolean isEmpty(int cell) {
        return from[cell] == to[cell];
    }

    long range(int cell) {
        return Range.of(from[cell], to[cell]);
    }
}
