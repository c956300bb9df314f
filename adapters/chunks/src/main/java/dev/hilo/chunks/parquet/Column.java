package dev.hilo.chunks.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A column of a file, and its values of the row group that is being filled. For one thread. */
public final class Column {

    /** What a column may hold, by Parquet's own numbers. */
    enum Kind {
        FLAG(0, -1),
        WHOLE(1, -1),
        MOMENT(2, 10),
        NUMBER(5, -1),
        TEXT(6, 0);

        final int physical;
        final int converted;

        Kind(int physical, int converted) {
            this.physical = physical;
            this.converted = converted;
        }
    }

    private static final int INDEX_BYTES = 4;

    private final String name;
    private final Kind kind;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteBuffer fixed = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    private ByteArrayOutputStream values = new ByteArrayOutputStream();
    private Runs present = new Runs(1);
    private Runs indexes = new Runs(INDEX_BYTES);
    private int flags;
    private int flagCount;
    private int rows;
    private long least = Long.MAX_VALUE;
    private long largest = Long.MIN_VALUE;

    private Column(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    public static Column whole(String name) {
        return new Column(name, Kind.WHOLE);
    }

    /** Moments in microseconds since 1970, UTC. */
    public static Column moment(String name) {
        return new Column(name, Kind.MOMENT);
    }

    public static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    public static Column flag(String name) {
        return new Column(name, Kind.FLAG);
    }

    /** Texts of which many are the same. */
    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    /** This row has no value. */
    public void skip() {
        row(0);
    }

    public void put(int value) {
        put(value, Integer.BYTES);
    }

    public void put(long value) {
        put(value, Long.BYTES);
    }

    public void put(double value) {
        row(1);
        write(Double.doubleToRawLongBits(value), Double.BYTES);
    }

    public void put(boolean value) {
        row(1);
        flags |= value ? 1 << flagCount : 0;
        if (++flagCount == Byte.SIZE) {
            endFlags();
        }
    }

    public void put(String value) {
        row(1);
        indexes.add(texts.computeIfAbsent(value, _ -> texts.size()));
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    int rows() {
        return rows;
    }

    boolean hasDictionary() {
        return kind == Kind.TEXT;
    }

    int dictionarySize() {
        return texts.size();
    }

    /** The texts that the rows point to. */
    byte[] dictionary() {
        var bytes = new ByteArrayOutputStream();
        for (String text : texts.keySet()) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            fixed.clear().putInt(utf8.length);
            bytes.write(fixed.array(), 0, Integer.BYTES);
            bytes.writeBytes(utf8);
        }
        return bytes.toByteArray();
    }

    /** Which rows have a value, and the values. */
    byte[] page() {
        var bytes = new ByteArrayOutputStream();
        byte[] levels = present.toBytes();
        fixed.clear().putInt(levels.length);
        bytes.write(fixed.array(), 0, Integer.BYTES);
        bytes.writeBytes(levels);
        if (hasDictionary()) {
            bytes.write(INDEX_BYTES * Byte.SIZE);
            bytes.writeBytes(indexes.toBytes());
        } else {
            endFlags();
            bytes.writeBytes(values.toByteArray());
        }
        return bytes.toByteArray();
    }

    /** The least and the largest value, when they can be told. */
    Optional<Bound> bound() {
        int bytes = kind == Kind.WHOLE ? Integer.BYTES : Long.BYTES;
        return largest < least ? Optional.empty() : Optional.of(new Bound(least, largest, bytes));
    }

    void clear() {
        texts.clear();
        values = new ByteArrayOutputStream();
        present = new Runs(1);
        indexes = new Runs(INDEX_BYTES);
        rows = 0;
        least = Long.MAX_VALUE;
        largest = Long.MIN_VALUE;
    }

    private void put(long value, int bytes) {
        row(1);
        least = Math.min(least, value);
        largest = Math.max(largest, value);
        write(value, bytes);
    }

    private void write(long value, int bytes) {
        fixed.clear().putLong(value);
        values.write(fixed.array(), 0, bytes);
    }

    private void endFlags() {
        if (flagCount > 0) {
            values.write(flags);
            flags = 0;
            flagCount = 0;
        }
    }

    private void row(int level) {
        present.add(level);
        rows++;
    }
}
