package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.ReadingsCodec;
import dev.hilo.telemetry.history.Correction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Readings with a moment each, as bytes: how many, the moments, the readings. */
final class Stamped {

    private static final byte[] NONE = new byte[0];

    private Stamped() {}

    static byte[] late(ValueType type, List<LateReading> rows) {
        return encode(type, rows, LateReading::reading, LateReading::receivedAt);
    }

    static List<LateReading> late(byte[] bytes) {
        return decode(bytes, LateReading::new);
    }

    static byte[] corrections(ValueType type, List<Correction> rows) {
        return encode(type, rows, Correction::replaced, Correction::correctedAt);
    }

    static List<Correction> corrections(byte[] bytes) {
        return decode(bytes, Correction::new);
    }

    private static <T> byte[] encode(
            ValueType type, List<T> rows, Function<T, Reading> reading, ToLongFunction<T> moment) {
        if (rows.isEmpty()) {
            return NONE;
        }
        byte[] readings =
                ReadingsCodec.encode(Readings.of(type, rows.stream().map(reading).toList()));
        var buffer = ByteBuffer.allocate(4 + rows.size() * Long.BYTES + readings.length);
        buffer.putInt(rows.size());
        rows.forEach(row -> buffer.putLong(moment.applyAsLong(row)));
        return buffer.put(readings).array();
    }

    private static <T> List<T> decode(byte[] bytes, BiFunction<Reading, Long, T> row) {
        if (bytes.length == 0) {
            return List.of();
        }
        var buffer = ByteBuffer.wrap(bytes);
        long[] moments = new long[buffer.getInt()];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = buffer.getLong();
        }
        byte[] encoded = new byte[buffer.remaining()];
        buffer.get(encoded);
        var readings = ReadingsCodec.decode(encoded);
        var rows = new ArrayList<T>(moments.length);
        for (int i = 0; i < moments.length; i++) {
            rows.add(row.apply(readings.reading(i), moments[i]));
        }
        return rows;
    }
}
