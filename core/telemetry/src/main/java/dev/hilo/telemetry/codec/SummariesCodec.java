package dev.hilo.telemetry.codec;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Summaries of the minutes (UTC) or the hours that readings lie in, as bytes: times, counts, and
 * the figures of those that have any usable reading. Where the readings are decimals of at most
 * four places, sums are rounded to that place: they are exact then, and small.
 */
public final class SummariesCodec {

    private SummariesCodec() {}

    /**
     * @param readings in order of time, at least one
     * @param step in microseconds
     */
    public static byte[] encode(Readings readings, long step) {
        return encode(Summary.by(step, readings), Numbers.scale(readings, readings.size()));
    }

    /**
     * @param finer in order of time, at least one, as they were decoded
     * @param step in microseconds, longer than theirs
     */
    public static byte[] encode(List<Summary> finer, long step) {
        var usable = usable(finer);
        int scale = usable.isEmpty() ? Numbers.RAW : Figures.of(usable).scale();
        return encode(Summary.by(step, finer), scale);
    }

    /** Reads what {@link #encode} wrote; refuses anything else. */
    public static List<Summary> decode(byte[] bytes) {
        var source = new ByteSource(bytes);
        int n = source.upTo(source.remaining());
        if (n == 0) {
            throw source.broken();
        }
        long[] first = Times.read(source, n, 0);
        long[] last = Times.read(source, n, first[0]);
        var summaries = new ArrayList<Summary>(n);
        long count = 0;
        for (int i = 0; i < n; i++) {
            count += source.signed();
            summaries.add(Summary.counted(count, source.varint(), first[i], last[i]));
        }
        var usable = usable(summaries);
        if (!usable.isEmpty()) {
            var figures = Figures.read(source, usable);
            int row = 0;
            for (int i = 0; i < n; i++) {
                var counted = summaries.get(i);
                if (counted.isUsable()) {
                    summaries.set(i, figures.summary(row++, counted));
                }
            }
        }
        return summaries;
    }

    private static byte[] encode(List<Summary> summaries, int scale) {
        var sink = new ByteSink(64 + 16 * summaries.size());
        sink.varint(summaries.size());
        Times.write(sink, times(summaries, Summary::firstTime), 0);
        Times.write(sink, times(summaries, Summary::lastTime), summaries.getFirst().firstTime());
        long before = 0;
        for (var summary : summaries) {
            sink.signed(summary.count() - before);
            sink.varint(summary.bad());
            before = summary.count();
        }
        var usable = usable(summaries);
        if (!usable.isEmpty()) {
            Figures.of(usable).write(sink, usable, scale);
        }
        return sink.toBytes();
    }

    private static List<Summary> usable(List<Summary> summaries) {
        return summaries.stream().filter(Summary::isUsable).toList();
    }

    private static Readings times(List<Summary> summaries, ToLongFunction<Summary> time) {
        long[] times = summaries.stream().mapToLong(time).toArray();
        int n = times.length;
        return Readings.ofColumns(ValueType.NUMBER, times, new long[n], new int[n], new String[0]);
    }
}
