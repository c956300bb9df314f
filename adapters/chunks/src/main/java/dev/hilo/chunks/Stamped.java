package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.ReadingsCodec;
import dev.hilo.telemetry.history.Correction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Readings with a moment each, as bytes: how many, the moments, the readings. */
final class Stamped {

    private static final byte[] NONE = new byte[0];

    private final long[] moments;
    private final Readings readings;

    private Stamped(long[] moments, Readings readings) {
        this.moments = moments;
        this.readings = readings;
    }

    static byte[] late(Late rows) {
        long[] moments = new long[rows.count()];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = rows.receivedAt(i);
        }
        return new Stamped(moments, rows.readings()).encoded();
    }

    static LateRows late(ValueType type, byte[] bytes) {
        if (bytes.length == 0) {
            return LateRows.none(type);
        }
        var stamped = decoded(bytes);
        return LateRows.of(stamped.readings, stamped.moments);
    }

    static byte[] corrections(ValueType type, List<Correction> rows) {
        long[] moments = rows.stream().mapToLong(Correction::correctedAt).toArray();
        var replaced = rows.stream().map(Correction::replaced).toList();
        return new Stamped(moments, Readings.of(type, replaced)).encoded();
    }

    static List<Correction> corrections(byte[] bytes) {
        if (bytes.length == 0) {
            return List.of();
        }
        var stamped = decoded(bytes);
        var rows = new ArrayList<Correction>(stamped.moments.length);
        for (int i = 0; i < stamped.moments.length; i++) {
            rows.add(new Correction(stamped.readings.reading(i), stamped.moments[i]));
        }
        return rows;
    }

    private byte[] encoded() {
        if (moments.length == 0) {
            return NONE;
        }
        byte[] encoded = ReadingsCodec.encode(readings);
        var buffer = ByteBuffer.allocate(4 + moments.length * Long.BYTES + encoded.length);
        buffer.putInt(moments.length);
        for (long moment : moments) {
            buffer.putLong(moment);
        }
        return buffer.put(encoded).array();
    }

    private static Stamped decoded(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        long[] moments = new long[buffer.getInt()];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = buffer.getLong();
        }
        byte[] encoded = new byte[buffer.remaining()];
        buffer.get(encoded);
        return new Stamped(moments, ReadingsCodec.decode(encoded));
    }
}
