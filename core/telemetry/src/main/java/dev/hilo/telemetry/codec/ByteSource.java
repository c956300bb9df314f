package dev.hilo.telemetry.codec;

import dev.hilo.kernel.Refusal;
import java.nio.charset.StandardCharsets;

/** Bytes read from front to back; refuses to read what is not there. For one thread. */
final class ByteSource {

    private final byte[] bytes;
    private int at;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    int remaining() {
        return bytes.length - at;
    }

    Refusal broken() {
        return Refusal.malformed("frame.broken", at);
    }

    int next() {
        if (at == bytes.length) {
            throw broken();
        }
        return bytes[at++] & 0xFF;
    }

    long eight() {
        if (remaining() < 8) {
            throw broken();
        }
        long value = (long) ByteSink.LONGS.get(bytes, at);
        at += 8;
        return value;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw broken();
    }

    long signed() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A number from nothing up to a bound. */
    int upTo(int most) {
        long value = varint();
        if (value < 0 || value > most) {
            throw broken();
        }
        return (int) value;
    }

    String text() {
        int length = upTo(Integer.MAX_VALUE);
        if (length > remaining()) {
            throw broken();
        }
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
