package dev.hilo.chunks;

import dev.hilo.telemetry.SeriesNumber;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of one retention class of a tenant, and the hours of those that are over. */
final class Shelf implements AutoCloseable {

    private final Path folder;
    private final OpenFiles open;
    private final Hours hours;
    private final NavigableMap<Long, Day> days = new ConcurrentSkipListMap<>();

    Shelf(Path folder, OpenFiles open) {
        this.folder = folder;
        this.open = open;
        this.hours = new Hours(folder, open);
        Folders.names(folder, Day.SUFFIX).forEach(date -> day(LocalDate.parse(date).toEpochDay()));
    }

    String name() {
        return folder.getName(folder.getNameCount() - 1).toString();
    }

    Hours hours() {
        return hours;
    }

    Collection<Day> all() {
        return days.values();
    }

    Day day(long number) {
        return days.computeIfAbsent(
                number,
                _ -> {
                    var path = folder.resolve(LocalDate.ofEpochDay(number) + Day.SUFFIX);
                    return new Day(number, new DayFile(path, open));
                });
    }

    /** The days that may have readings of a series, of some that follow each other, in order. */
    Stream<Day> days(SeriesNumber series, long from, long to) {
        var some = days.subMap(from, true, to, true).values();
        return some.stream().filter(mayHave(series, from, to));
    }

    /** The same, up to a day, the last of them first. */
    Stream<Day> daysBackFrom(long to, SeriesNumber series) {
        var some = days.headMap(to, true).descendingMap().values();
        return some.stream().filter(mayHave(series, Long.MIN_VALUE, to));
    }

    /** Takes the days before one out, and gives them to be deleted. */
    List<Day> removeBefore(long number) {
        var old = days.headMap(number, false);
        var removed = List.copyOf(old.values());
        old.clear();
        return removed;
    }

    @Override
    public void close() {
        days.values().forEach(day -> day.file().close());
        hours.close();
    }

    /** Asks the hours once, and only when a listed day comes up. */
    private Predicate<Day> mayHave(SeriesNumber series, long from, long to) {
        return new Predicate<>() {
            private Hours.@Nullable Found<Set<Long>> known;

            @Override
            public boolean test(Day day) {
                if (!hours.lists(day.number()) || day.isAwake(series)) {
                    return true;
                }
                var found = known;
                if (found == null) {
                    found = hours.days(series, Math.max(from, days.firstKey()), to);
                    known = found;
                }
                return !found.listed().contains(day.number())
                        || found.found().contains(day.number());
            }
        };
    }
}
