package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One item as it was understood, before any of it is told: its members may come in any order, and
 * an item that breaks off leaves nothing behind. Names and texts are ranges of the bytes that the
 * item was read from. Used again for the next item; for one thread.
 */
final class Draft {

    private static final byte ABSENT = 0;
    private static final byte NUMBER = 1;
    private static final byte FLAG = 2;
    private static final byte TEXT = 3;
    private static final byte WORD = 4;
    private static final byte WRONG = 5;

    private static final int FIRST_ROOM = 32;

    private final List<Problem> wrongs = new ArrayList<>();
    private Optional<Problem> fault = Optional.empty();
    private long machine;
    private long time;
    private int size;
    private int current;
    private long[] sensors = new long[FIRST_ROOM];
    private byte[] kinds = new byte[FIRST_ROOM];
    private long[] values = new long[FIRST_ROOM];
    private long[] times = new long[FIRST_ROOM];
    private int[] qualities = new int[FIRST_ROOM];

    void begin() {
        wrongs.clear();
        fault = Optional.empty();
        machine = Range.NONE;
        time = Times.NONE;
        size = 0;
    }

    int size() {
        return size;
    }

    boolean hasMachine() {
        return machine != Range.NONE;
    }

    /** The machine of all its readings. */
    void machine(long range) {
        machine = range;
    }

    /** The sensor of all readings so far. */
    void onlySensor(long range) {
        Arrays.fill(sensors, 0, size, range);
    }

    /** The quality of all readings so far. */
    void onlyQuality(int code) {
        Arrays.fill(qualities, 0, size, code);
    }

    /** The time of the readings that have none of their own. */
    void commonTime(long micros) {
        time = micros;
    }

    /** Makes the whole item no reading; the first reason is told. */
    void fault(String code, Object... arguments) {
        if (fault.isEmpty()) {
            fault = Optional.of(Problem.of("", code, arguments));
        }
    }

    /** Adds a reading; what follows is said of it. */
    void add(long sensor) {
        at(size);
        sensors[current] = sensor;
    }

    /** What follows is said of the reading with this index, which may be the next new one. */
    void at(int index) {
        current = index;
        if (index < size) {
            return;
        }
        if (index == sensors.length) {
            grow();
        }
        sensors[index] = Range.NONE;
        kinds[index] = ABSENT;
        times[index] = Times.NONE;
        qualities[index] = 0;
        size++;
    }

    private void grow() {
        int room = size * 2;
        sensors = Arrays.copyOf(sensors, room);
        kinds = Arrays.copyOf(kinds, room);
        values = Arrays.copyOf(values, room);
        times = Arrays.copyOf(times, room);
        qualities = Arrays.copyOf(qualities, room);
    }

    void number(double number) {
        put(NUMBER, Double.doubleToRawLongBits(number));
    }

    void flag(boolean on) {
        put(FLAG, on ? 1 : 0);
    }

    void text(long range) {
        put(TEXT, range);
    }

    void word(long range) {
        put(WORD, range);
    }

    /** The reading is none; the first reason is told. */
    void wrong(String code, Object... arguments) {
        if (kinds[current] != WRONG) {
            kinds[current] = WRONG;
            values[current] = wrongs.size();
            wrongs.add(Problem.of("", code, arguments));
        }
    }

    private void put(byte kind, long value) {
        if (kinds[current] != WRONG) {
            kinds[current] = kind;
            values[current] = value;
        }
    }

    void time(long micros) {
        times[current] = micros;
    }

    void quality(int code) {
        qualities[current] = code;
    }

    /**
     * Tells all of it.
     *
     * @param bytes what it was read from
     * @param names what the ranges of its sensors are of
     */
    void tell(byte[] bytes, byte[] names, Sink sink) {
        if (fault.isPresent()) {
            var why = fault.get();
            for (int i = 0; i < Math.max(1, size); i++) {
                sink.refuse(why.code(), why.arguments().toArray());
            }
            return;
        }
        long place = Range.resolvedName(machine, bytes);
        sink.machine(bytes, Range.from(place), Range.to(place));
        long told = Range.NONE;
        for (int i = 0; i < size; i++) {
            if (sensors[i] != told) {
                told = sensors[i];
                long sensor = Range.resolvedName(told, names);
                sink.sensor(names, Range.from(sensor), Range.to(sensor));
            }
            tellReading(i, bytes, sink);
        }
    }

    private void tellReading(int i, byte[] bytes, Sink sink) {
        long at = times[i] == Times.NONE ? time : times[i];
        long value = values[i];
        byte kind = at == Times.NONE && kinds[i] != WRONG ? ABSENT : kinds[i];
        switch (kind) {
            case NUMBER -> tellNumber(at, Double.longBitsToDouble(value), qualities[i], sink);
            case FLAG -> sink.flag(at, value != 0, qualities[i]);
            case TEXT -> tellText(at, Range.resolved(value, bytes), bytes, qualities[i], sink);
            case WORD -> sink.word(at, bytes, Range.from(value), Range.to(value), qualities[i]);
            case WRONG -> {
                var wrong = wrongs.get((int) value);
                sink.refuseReading(wrong.code(), wrong.arguments().toArray());
            }
            default ->
                    sink.refuseReading(at == Times.NONE ? "reading.no-time" : "reading.no-value");
        }
    }

    private static void tellNumber(long at, double number, int quality, Sink sink) {
        if (Double.isFinite(number)) {
            sink.number(at, number, quality);
        } else {
            sink.refuseReading("number.finite");
        }
    }

    private static void tellText(long at, long range, byte[] bytes, int quality, Sink sink) {
        if (range == Range.NONE) {
            sink.refuseReading("json.escape");
        } else {
            sink.text(at, bytes, Range.from(range), Range.to(range), quality);
        }
    }
}
