package dev.hilo.telemetry.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing row of bytes. For one thread. */
final class ByteSink {

    static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;

    ByteSink(int room) {
        bytes = new byte[room];
    }

    void put(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void put(byte[] other) {
        ensure(other.length);
        System.arraycopy(other, 0, bytes, size, other.length);
        size += other.length;
    }

    void eight(long value) {
        ensure(8);
        LONGS.set(bytes, size, value);
        size += 8;
    }

    /** Seven bits a byte, the lowest first; small numbers take one byte. */
    void varint(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A number of either sign, small in either direction. */
    void signed(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        put(utf8);
    }

    /** Begins anew in the same room. */
    void clear() {
        size = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
