package dev.hilo.chunks;

import dev.hilo.kernel.Refusal;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds what a day's file says against what it has. For one thread. */
final class DayVerification {

    record Found(long chunks, long readings, List<String> damages) {}

    private final Day day;
    private final List<String> damages = new ArrayList<>();
    private long chunks;
    private long readings;

    private DayVerification(Day day) {
        this.day = day;
    }

    static Found of(Day day, Hours hours) {
        var verification = new DayVerification(day);
        try {
            verification.damages.addAll(day.file().faults());
            for (var series : day.file().all()) {
                verification.verify(series, hours);
            }
        } catch (ChunkFailure e) {
            verification.damages.add(e.getMessage() + ": " + e.getCause());
        }
        return new Found(verification.chunks, verification.readings, verification.damages);
    }

    private void verify(SeriesNumber series, Hours hours) {
        try {
            var minutes = day.file().minutes(series);
            var stored = day.file().load(series);
            if (stored.isPresent()) {
                long before = Long.MIN_VALUE;
                for (var chunk : stored.get().chunks()) {
                    verify(series, chunk, minutes, before);
                    before = chunk.lastTime();
                }
                readings += stored.get().open().stream().mapToInt(Block::count).sum();
            }
            if (hours.lists(day.number())) {
                verifyHours(series, hours, minutes);
            }
        } catch (ChunkFailure | Refusal e) {
            say(series, String.valueOf(e.getMessage()));
        }
    }

    private void verify(
            SeriesNumber series, Chunk chunk, Map<Chunk.Name, Minutes> minutes, long before) {
        var there = chunk.readings();
        chunks++;
        readings += there.size();
        if (!Bounds.of(there).equals(chunk.bounds())) {
            say(series, "a chunk's bounds are not those of its readings");
        }
        if (there.time(0) <= before || !isInOrder(there)) {
            say(series, "readings are out of order");
        }
        if (!minutes.containsKey(chunk.name())) {
            say(series, "a chunk has no rollups");
        } else if (!agree(chunk.minutes(minutes).summaries(), there)) {
            say(series, "the rollups of a chunk are not those of its readings");
        }
    }

    private void verifyHours(SeriesNumber series, Hours hours, Map<Chunk.Name, Minutes> minutes) {
        long inHours = 0;
        long inMinutes = 0;
        for (var some : hours.of(series, day.number(), day.number()).found().values()) {
            inHours += count(some);
        }
        for (var some : minutes.values()) {
            inMinutes += count(some.summaries());
        }
        if (inHours != inMinutes) {
            say(series, "the year's rollups count " + inHours + " readings of " + inMinutes);
        }
    }

    private void say(SeriesNumber series, String what) {
        damages.add("series " + series + ": " + what);
    }

    private static boolean agree(List<Summary> kept, Readings readings) {
        var summaries = Summary.by(Minutes.MICROS, readings);
        boolean agree = kept.size() == summaries.size();
        for (int i = 0; agree && i < kept.size(); i++) {
            agree = agree(kept.get(i), summaries.get(i));
        }
        return agree;
    }

    /** But for sums, which differ in their last bits. */
    private static boolean agree(Summary kept, Summary counted) {
        return kept.count() == counted.count()
                && kept.bad() == counted.bad()
                && kept.firstTime() == counted.firstTime()
                && kept.lastTime() == counted.lastTime()
                && Double.compare(kept.min(), counted.min()) == 0
                && Double.compare(kept.max(), counted.max()) == 0
                && Double.compare(kept.last(), counted.last()) == 0;
    }

    private static boolean isInOrder(Readings readings) {
        for (int i = 1; i < readings.size(); i++) {
            if (readings.time(i) <= readings.time(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static long count(List<Summary> summaries) {
        return summaries.stream().mapToLong(Summary::count).sum();
    }
}
