package dev.hilo.chunks.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The least and the largest of whole numbers.
 *
 * @param bytes how many bytes each takes
 */
record Bound(long leastValue, long largestValue, int bytes) {

    byte[] least() {
        return plain(leastValue);
    }

    byte[] largest() {
        return plain(largestValue);
    }

    private byte[] plain(long value) {
        byte[] plain = new byte[bytes];
        ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .flip()
                .get(plain);
        return plain;
    }
}
