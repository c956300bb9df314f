package dev.hilo.telemetry.testing;

import dev.hilo.kernel.TenantId;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.SeriesNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/**
 * The data set that Hilo is measured with, always the same: series read once a second; 60 % a walk
 * at two decimals that moves on a third of the samples, 15 % constant, 15 % noise at two decimals,
 * 5 % noise at full precision, 5 % counters; half of the series with up to 3 ms of jitter; 2 % of
 * the readings late by up to an hour, 1 % sent twice. For one thread.
 */
public final class FixedPlant {

    private static final long SECOND = 1_000_000;
    private static final int SECONDS_PER_FRAME = 3;

    private record Held(long due, int series, long time, double number) {}

    private final RandomGenerator random;
    private final TenantId tenant;
    private final double[] numbers;
    private final PriorityQueue<Held> held =
            new PriorityQueue<>(Comparator.comparingLong(Held::due));
    private long now;

    public FixedPlant(RandomGenerator random, TenantId tenant, int series, long start) {
        this.random = random;
        this.tenant = tenant;
        this.numbers = new double[series];
        this.now = start;
        for (int i = 0; i < series; i++) {
            numbers[i] = random.nextInt(1_000, 10_000) / 100.0;
        }
    }

    public long now() {
        return now;
    }

    /** The readings that arrive in the next three seconds. */
    public Frame next() {
        var builders = new ArrayList<ReadingsBuilder>();
        for (int i = 0; i < numbers.length; i++) {
            builders.add(new ReadingsBuilder(ValueType.NUMBER, SECONDS_PER_FRAME + 1));
        }
        for (int s = 0; s < SECONDS_PER_FRAME; s++) {
            now += SECOND;
            for (int i = 0; i < numbers.length; i++) {
                sample(i, builders.get(i));
            }
        }
        while (!held.isEmpty() && held.peek().due() <= now) {
            var late = held.remove();
            builders.get(late.series()).number(late.time(), late.number(), 0);
        }
        var parts = new ArrayList<Frame.Part>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            if (builders.get(i).size() > 0) {
                parts.add(new Frame.Part(new SeriesNumber(i + 1), builders.get(i).build()));
            }
        }
        return new Frame(tenant, now, "test", Optional.empty(), Optional.empty(), parts);
    }

    /** So many frames, made beforehand so that making them is not measured. */
    public List<Frame> next(int frames) {
        var list = new ArrayList<Frame>(frames);
        for (int i = 0; i < frames; i++) {
            list.add(next());
        }
        return list;
    }

    private void sample(int series, ReadingsBuilder readings) {
        numbers[series] = number(series % 20, numbers[series]);
        long jitter = series % 2 == 0 ? 0 : random.nextInt(4) * 1_000L;
        long time = now + jitter;
        int fate = random.nextInt(100);
        if (fate < 2) {
            long due = now + random.nextLong(1, 3_600) * SECOND;
            held.add(new Held(due, series, time, numbers[series]));
            return;
        }
        readings.number(time, numbers[series], 0);
        if (fate == 2) {
            readings.number(time, numbers[series], 0);
        }
    }

    private double number(int kind, double before) {
        if (kind < 12) {
            return random.nextInt(3) > 0
                    ? before
                    : Math.rint(before * 100 + random.nextInt(-20, 21)) / 100;
        }
        if (kind < 15) {
            return before;
        }
        if (kind < 18) {
            return Math.rint(5_000 + random.nextGaussian() * 100) / 100;
        }
        return kind == 18 ? 50 + random.nextGaussian() : Math.rint(before) + random.nextInt(5);
    }
}
