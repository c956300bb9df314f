package dev.hilo.telemetry.codec;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Columns;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Readings;
import java.util.Arrays;

/**
 * Readings of one series as bytes: a form (type, and what is the same throughout), how many, times,
 * values, qualities.
 */
public final class ReadingsCodec {

    private static final int CONSTANT = 4;
    private static final int GOOD = 8;
    private static final int TYPE = 3;
    private static final String[] NO_TEXTS = {};
    private static final ValueType[] TYPES = {ValueType.NUMBER, ValueType.BOOLEAN, ValueType.TEXT};

    private ReadingsCodec() {}

    public static byte[] encode(Readings readings) {
        var sink = new ByteSink(32 + 4 * readings.size());
        write(sink, readings, 0);
        return sink.toBytes();
    }

    /** Reads what {@link #encode} wrote; refuses anything else. */
    public static Readings decode(byte[] bytes) {
        var source = new ByteSource(bytes);
        var readings = read(source, 0, Frame.MOST_READINGS);
        if (source.remaining() > 0) {
            throw source.broken();
        }
        return readings;
    }

    /** The times alone of what {@link #encode} wrote, for a fraction of the work. */
    public static long[] times(byte[] bytes) {
        var source = new ByteSource(bytes);
        source.next();
        return Times.read(source, source.upTo(Frame.MOST_READINGS), 0);
    }

    static void write(ByteSink sink, Columns readings, long base) {
        boolean constant = readings.type() != ValueType.TEXT && isConstant(readings);
        boolean good = Qualities.allGood(readings);
        sink.put(code(readings.type()) | (constant ? CONSTANT : 0) | (good ? GOOD : 0));
        sink.varint(readings.size());
        Times.write(sink, readings, base);
        switch (readings.type()) {
            case NUMBER -> Numbers.write(sink, readings, constant ? 1 : readings.size());
            case BOOLEAN -> Flags.write(sink, readings, constant ? 1 : readings.size());
            case TEXT -> Texts.write(sink, readings);
        }
        if (!good) {
            Qualities.write(sink, readings);
        }
    }

    static Readings read(ByteSource source, long base, int most) {
        int form = source.next();
        if ((form & TYPE) == TYPE || form > (TYPE | CONSTANT | GOOD)) {
            throw source.broken();
        }
        var type = TYPES[form & TYPE];
        boolean constant = (form & CONSTANT) != 0;
        int n = source.upTo(most);
        if (n == 0) {
            throw source.broken();
        }
        long[] times = Times.read(source, n, base);
        int values = constant ? 1 : n;
        String[] texts = type == ValueType.TEXT ? Texts.readDictionary(source, n) : NO_TEXTS;
        long[] bits =
                switch (type) {
                    case NUMBER -> Numbers.read(source, values);
                    case BOOLEAN -> Flags.read(source, values);
                    case TEXT -> Texts.readIndexes(source, values, texts.length);
                };
        if (constant) {
            long only = bits[0];
            bits = new long[n];
            Arrays.fill(bits, only);
        }
        int[] qualities = (form & GOOD) != 0 ? new int[n] : Qualities.read(source, n);
        return Readings.ofColumns(type, times, bits, qualities, texts);
    }

    private static boolean isConstant(Columns readings) {
        for (int i = 1; i < readings.size(); i++) {
            if (readings.bits(i) != readings.bits(0)) {
                return false;
            }
        }
        return true;
    }

    private static int code(ValueType type) {
        return switch (type) {
            case NUMBER -> 0;
            case BOOLEAN -> 1;
            case TEXT -> 2;
        };
    }
}
