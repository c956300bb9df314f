package dev.hilo.chunks.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Structures in Thrift's compact protocol, as Parquet's metadata is written. For one thread. */
final class CompactSink {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int lastField;

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    CompactSink i32(int field, int value) {
        header(field, I32);
        signed(value);
        return this;
    }

    CompactSink i64(int field, long value) {
        header(field, I64);
        signed(value);
        return this;
    }

    CompactSink text(int field, String text) {
        return binary(field, text.getBytes(StandardCharsets.UTF_8));
    }

    CompactSink binary(int field, byte[] value) {
        header(field, BINARY);
        element(value);
        return this;
    }

    CompactSink struct(int field, Runnable content) {
        header(field, STRUCT);
        return element(content);
    }

    CompactSink numbers(int field, int... values) {
        list(field, I32, values.length);
        for (int value : values) {
            signed(value);
        }
        return this;
    }

    CompactSink texts(int field, String text) {
        list(field, BINARY, 1);
        element(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Begins a list of structures; each is an {@link #element}. */
    CompactSink structs(int field, int count) {
        list(field, STRUCT, count);
        return this;
    }

    /** A structure that stands by itself or in a list. */
    CompactSink element(Runnable content) {
        int before = lastField;
        lastField = 0;
        content.run();
        bytes.write(0);
        lastField = before;
        return this;
    }

    private void element(byte[] value) {
        varint(value.length);
        bytes.writeBytes(value);
    }

    private void list(int field, int type, int count) {
        header(field, LIST);
        if (count < SHORT_LIST) {
            bytes.write((count << 4) | type);
        } else {
            bytes.write((SHORT_LIST << 4) | type);
            varint(count);
        }
    }

    /** Fields come in the order of their numbers. */
    private void header(int field, int type) {
        bytes.write(((field - lastField) << 4) | type);
        lastField = field;
    }

    private void signed(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
