package dev.hilo.filelog;

import dev.hilo.kernel.log.Log;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How an entry stands in a file, big-endian:
 *
 * <pre>
 * length   4   of the payload
 * crc      4   CRC32C of all that follows
 * offset   8
 * unforced 4   frames written before this one since the last force
 * payload
 * </pre>
 *
 * <p>The number of unforced frames tells what a broken frame means. Everything before {@code offset
 * - unforced} of any whole frame had been forced: a break there is damage to what was acknowledged.
 * A break after that is a group that never was.
 */
record Frame(int position, int length, long offset, int unforced) {

    static final int HEADER = 20;
    private static final int CHECKED_FROM = 8;

    static int size(int payloadLength) {
        return HEADER + payloadLength;
    }

    static void write(ByteBuffer into, long offset, int unforced, byte[] payload) {
        int start = into.position();
        into.putInt(payload.length).putInt(0).putLong(offset).putInt(unforced).put(payload);
        into.putInt(start + Integer.BYTES, crc(into, start, payload.length));
    }

    /** Whether a whole, unbroken frame stands at the position. */
    static boolean isWholeAt(ByteBuffer bytes, int position) {
        if (bytes.limit() - position < HEADER) {
            return false;
        }
        int length = bytes.getInt(position);
        return isLength(length)
                && length <= bytes.limit() - position - HEADER
                && bytes.getInt(position + Integer.BYTES) == crc(bytes, position, length);
    }

    static boolean isLength(int length) {
        return length >= 0 && length <= Log.LARGEST_PAYLOAD;
    }

    /** The frame whose header is at the position; its payload need not be there. */
    static Frame at(ByteBuffer bytes, int position) {
        return new Frame(
                position,
                bytes.getInt(position),
                offsetAt(bytes, position),
                bytes.getInt(position + 16));
    }

    static long offsetAt(ByteBuffer bytes, int position) {
        return bytes.getLong(position + CHECKED_FROM);
    }

    int end() {
        return position + size(length);
    }

    /** Everything below this offset was durable before the frame was written. */
    long forcedBefore() {
        return offset - unforced;
    }

    byte[] payload(ByteBuffer bytes) {
        var payload = new byte[length];
        bytes.get(position + HEADER, payload);
        return payload;
    }

    private static int crc(ByteBuffer bytes, int start, int length) {
        var crc = new CRC32C();
        crc.update(bytes.duplicate().limit(start + size(length)).position(start + CHECKED_FROM));
        return (int) crc.getValue();
    }
}
