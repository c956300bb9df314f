package dev.hilo.telemetry.codec;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of summaries that have usable readings, as columns. Written as scaled integers, each
 * as its distance from what the others let expect, when the readings are decimals; as columns of
 * numbers when not.
 */
final class Figures {

    private static final int PLAIN = Numbers.POWERS.length;
    private static final long[] UNITS = {1, 1_000, 1_000_000};

    private final double[] first;
    private final double[] min;
    private final double[] max;
    private final double[] last;
    private final double[] sum;
    private final double[] held;
    private final long[] heldFor;
    private long[] carries;

    private Figures(int n) {
        first = new double[n];
        min = new double[n];
        max = new double[n];
        last = new double[n];
        sum = new double[n];
        held = new double[n];
        heldFor = new long[n];
        carries = new long[n];
    }

    static Figures of(List<Summary> summaries) {
        var figures = new Figures(summaries.size());
        for (int i = 0; i < summaries.size(); i++) {
            var summary = summaries.get(i);
            figures.first[i] = summary.first();
            figures.min[i] = summary.min();
            figures.max[i] = summary.max();
            figures.last[i] = summary.last();
            figures.sum[i] = summary.sum();
            figures.held[i] = summary.held();
            figures.heldFor[i] = (long) summary.heldFor();
            figures.carries[i] = Double.isNaN(summary.carried()) ? 0 : 1;
        }
        return figures;
    }

    Summary summary(int i, Summary counted) {
        return new Summary(
                counted.count(),
                counted.bad(),
                counted.firstTime(),
                counted.lastTime(),
                min[i],
                max[i],
                sum[i],
                first[i],
                last[i],
                held[i],
                heldFor[i],
                carries[i] == 0 ? Double.NaN : last[i]);
    }

    /** The decimal places of values and sums, or more than there can be. */
    int scale() {
        return Stream.of(first, min, max, last, sum)
                .mapToInt(column -> Numbers.scale(numbers(column), column.length))
                .max()
                .orElse(PLAIN);
    }

    /**
     * @param counted the times and counts of each
     * @param scale the decimal places of all readings, or more than there can be
     */
    void write(ByteSink sink, List<Summary> counted, int scale) {
        for (int i = 0; i < heldFor.length; i++) {
            sink.signed(duration(counted.get(i)) - heldFor[i]);
        }
        boolean allCarry = Arrays.stream(carries).allMatch(carry -> carry == 1);
        sink.put(allCarry ? 1 : 0);
        if (!allCarry) {
            Flags.write(sink, column(ValueType.BOOLEAN, carries), carries.length);
        }
        if (scale < PLAIN && fits(Numbers.POWERS[scale])) {
            sink.put(scale);
            writeScaled(sink, counted, Numbers.POWERS[scale]);
        } else {
            sink.put(PLAIN);
            columns().forEach(column -> Numbers.write(sink, numbers(column), column.length));
        }
    }

    static Figures read(ByteSource source, List<Summary> counted) {
        int n = counted.size();
        var figures = new Figures(n);
        for (int i = 0; i < n; i++) {
            figures.heldFor[i] = duration(counted.get(i)) - source.signed();
        }
        if (source.upTo(1) == 1) {
            Arrays.fill(figures.carries, 1);
        } else {
            figures.carries = Flags.read(source, n);
        }
        int scale = source.upTo(PLAIN);
        if (scale < PLAIN) {
            figures.readScaled(source, counted, Numbers.POWERS[scale]);
        } else {
            figures.columns().forEach(column -> readPlain(source, column));
        }
        return figures;
    }

    private Stream<double[]> columns() {
        return Stream.of(first, min, max, last, sum, held);
    }

    private static void readPlain(ByteSource source, double[] column) {
        long[] bits = Numbers.read(source, column.length);
        for (int i = 0; i < bits.length; i++) {
            column[i] = Double.longBitsToDouble(bits[i]);
        }
    }

    private void writeScaled(ByteSink sink, List<Summary> counted, double power) {
        long unit = unit(power);
        sink.varint(unit);
        long before = 0;
        for (int i = 0; i < first.length; i++) {
            long begin = scaled(first[i], power);
            long end = scaled(last[i], power);
            long total = scaled(sum[i], power);
            long usable = usable(counted.get(i));
            sink.signed(begin - before);
            sink.varint(begin - scaled(min[i], power));
            sink.varint(scaled(max[i], power) - begin);
            sink.signed(end - begin);
            sink.signed(total - begin * usable);
            long expected = expected(total - end, usable, heldFor[i], unit);
            sink.signed(scaled(held[i], power) / unit - expected);
            before = end;
        }
    }

    private void readScaled(ByteSource source, List<Summary> counted, double power) {
        long unit = Math.max(1, source.varint());
        long before = 0;
        for (int i = 0; i < first.length; i++) {
            long begin = before + source.signed();
            min[i] = (begin - source.varint()) / power;
            max[i] = (begin + source.varint()) / power;
            long end = begin + source.signed();
            long usable = usable(counted.get(i));
            long total = begin * usable + source.signed();
            long expected = expected(total - end, usable, heldFor[i], unit);
            held[i] = (source.signed() + expected) * unit / power;
            first[i] = begin / power;
            last[i] = end / power;
            sum[i] = total / power;
            before = end;
        }
    }

    /** What is held when all readings but the last hold for the same time, in units. */
    private static long expected(long totalOfHolding, long usable, long heldFor, long unit) {
        return usable < 2
                ? 0
                : Math.round((double) totalOfHolding * heldFor / ((usable - 1.0) * unit));
    }

    /** Whether every figure is an exact integer at this scale. */
    private boolean fits(double power) {
        return Stream.of(sum, held)
                .flatMapToDouble(Arrays::stream)
                .allMatch(number -> Math.abs(number * power) < Numbers.EXACT);
    }

    /** The largest unit of time in which what is held is whole. */
    private long unit(double power) {
        int unit = UNITS.length - 1;
        for (double number : held) {
            while (scaled(number, power) % UNITS[unit] != 0) {
                unit--;
            }
        }
        return UNITS[unit];
    }

    private static long scaled(double number, double power) {
        return (long) Math.rint(number * power);
    }

    private static long duration(Summary counted) {
        return counted.lastTime() - counted.firstTime();
    }

    private static long usable(Summary counted) {
        return counted.count() - counted.bad();
    }

    private static Readings numbers(double[] column) {
        long[] bits = Arrays.stream(column).mapToLong(Double::doubleToRawLongBits).toArray();
        return column(ValueType.NUMBER, bits);
    }

    private static Readings column(ValueType type, long[] bits) {
        int n = bits.length;
        return Readings.ofColumns(type, new long[n], bits, new int[n], new String[0]);
    }
}
