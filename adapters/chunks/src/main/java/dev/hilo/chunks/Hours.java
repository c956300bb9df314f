package dev.hilo.chunks;

import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Summary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * The hours of the days that are over, and with them which series have readings on which of those
 * days: what lets a year be drawn, and a silent series be found, without opening the days' files.
 *
 * <p>It is a copy of what those files have. A day is listed only while its hours are the same
 * there: whoever is going to change a listed day takes it off the list first, durably, and puts it
 * back afterwards. Changed by one thread at a time (the store's saving lock), asked by any.
 */
final class Hours implements AutoCloseable {

    static final long MICROS = 3_600_000_000L;

    /** The days that are listed, and how often that has changed. */
    private record Listing(long changes, Set<Long> days) {

        Listing with(long day) {
            var more = new HashSet<>(days);
            more.add(day);
            return new Listing(changes + 1, more);
        }

        Listing without(LongPredicate gone) {
            var rest = new HashSet<>(days);
            rest.removeIf(gone::test);
            return new Listing(changes + 1, rest);
        }
    }

    /** What was found, and the days that it is complete for: those listed as it was looked up. */
    record Found<T>(Set<Long> listed, T found) {}

    private static final String SUFFIX = ".hours";

    private final Path folder;
    private final OpenFiles open;
    private final NavigableMap<Integer, YearFile> years = new ConcurrentSkipListMap<>();
    private volatile Listing listing = new Listing(0, Set.of());
    private final Set<Long> exported = ConcurrentHashMap.newKeySet();
    private final Set<Long> exporting = ConcurrentHashMap.newKeySet();

    Hours(Path folder, OpenFiles open) {
        this.folder = folder;
        this.open = open;
        var found = new HashSet<Long>();
        for (String name : Folders.names(folder, SUFFIX)) {
            var year = year(Integer.parseInt(name));
            found.addAll(year.listed());
            exported.addAll(year.exported());
        }
        listing = new Listing(0, found);
    }

    boolean lists(long day) {
        return listing.days().contains(day);
    }

    /** Which days, of some that follow each other, have readings of the series. */
    Found<Set<Long>> days(SeriesNumber series, long from, long to) {
        return find(() -> {
            var days = new HashSet<Long>();
            years(from, to).forEach(year -> days.addAll(year.days(series, from, to)));
            return days;
        });
    }

    /** The hours of the series on days that follow each other. */
    Found<Map<Long, List<Summary>>> of(SeriesNumber series, long from, long to) {
        return find(() -> {
            var hours = new HashMap<Long, List<Summary>>();
            years(from, to).forEach(year -> hours.putAll(year.hours(series, from, to)));
            return hours;
        });
    }

    void unlist(long day) {
        listing = listing.without(old -> old == day);
        year(yearOf(day)).unlist(day);
        exported.remove(day);
        exporting.remove(day);
    }

    /** Whether a listed day is in cold storage as it is. */
    boolean isExported(long day) {
        return exported.contains(day);
    }

    /** Notes that a listed day is being written to cold storage. */
    void beginExport(long day) {
        exporting.add(day);
    }

    /** Notes that it was, unless it has changed meanwhile; says which. */
    boolean endExport(long day) {
        boolean same = exporting.remove(day);
        if (same) {
            year(yearOf(day)).export(day);
            exported.add(day);
        }
        return same;
    }

    /**
     * @param hours of the series that changed since the day was last listed, encoded
     */
    void list(long day, Map<SeriesNumber, byte[]> hours) {
        year(yearOf(day)).list(day, hours);
        listing = listing.with(day);
    }

    /** Whole years go as files. */
    void forgetBefore(long day) {
        listing = listing.without(old -> old < day);
        exported.removeIf(old -> old < day);
        var past = years.headMap(yearOf(day), false);
        for (var year : past.values()) {
            year.delete();
        }
        past.clear();
        var cut = years.get(yearOf(day));
        if (cut != null) {
            cut.forgetBefore(day);
        }
    }

    @Override
    public void close() {
        years.values().forEach(YearFile::close);
    }

    /** Looks again when the list has changed meanwhile. */
    private <T> Found<T> find(Supplier<T> question) {
        for (; ; ) {
            var before = listing;
            var found = question.get();
            if (listing.changes() == before.changes()) {
                return new Found<>(before.days(), found);
            }
        }
    }

    private Collection<YearFile> years(long from, long to) {
        return years.subMap(yearOf(from), true, yearOf(to), true).values();
    }

    private YearFile year(int year) {
        return years.computeIfAbsent(year, _ -> new YearFile(folder.resolve(year + SUFFIX), open));
    }

    private static int yearOf(long day) {
        return LocalDate.ofEpochDay(day).getYear();
    }
}
