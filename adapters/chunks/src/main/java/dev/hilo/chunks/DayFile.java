package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.SeriesNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of one tenant, retention class and UTC day, as readers see it: what was last committed.
 * Thread-safe.
 */
final class DayFile implements AutoCloseable {

    private static final String CHUNKS =
            "select number, revision, type, count, first_time, last_time from chunk"
                    + " where series = ? order by first_time";
    private static final String OPEN = "select type, data, checksum from open where series = ?";

    private final SqliteFile file;
    private volatile boolean written;
    private volatile @Nullable Boolean reduced;

    DayFile(Path path, OpenFiles open) {
        this.file = new SqliteFile(path, open);
    }

    Path path() {
        return file.path();
    }

    /** What the file holds of a series at one moment; nothing when there is none of it. */
    Optional<Stored> load(SeriesNumber series) {
        return exists() ? file.together(() -> read(series)) : Optional.empty();
    }

    /** Up to which offset of each partition the file holds everything that is its own. */
    Map<String, Long> applied() {
        if (!exists()) {
            return Map.of();
        }
        return file.ask(
                "select partition, next_offset from applied",
                statement -> {
                    var applied = new HashMap<String, Long>();
                    var rows = statement.executeQuery();
                    while (rows.next()) {
                        applied.put(rows.getString(1), rows.getLong(2));
                    }
                    return applied;
                });
    }

    long count() {
        if (!exists()) {
            return 0;
        }
        return file.ask(
                "select (select coalesce(sum(count), 0) from chunk)"
                        + " + (select coalesce(sum(count), 0) from open)",
                statement -> statement.executeQuery().getLong(1));
    }

    /** The readings of a chunk, if it is still of that revision. */
    Packed packed(SeriesNumber series, Chunk.Name name) {
        return file.ask(
                "select data, checksum from chunk where series = ? and number = ? and revision = ?",
                statement -> {
                    statement.setInt(1, series.value());
                    statement.setInt(2, name.number());
                    statement.setInt(3, name.revision());
                    var rows = statement.executeQuery();
                    if (!rows.next()) {
                        throw new ViewMoved();
                    }
                    return Packed.checked(rows.getBytes(1), rows.getInt(2));
                });
    }

    /** The minutes of a series' sealed chunks. */
    Map<Chunk.Name, Minutes> minutes(SeriesNumber series) {
        if (!exists()) {
            return Map.of();
        }
        return file.ask(
                "select number, revision, minutes, checksum from rollup where series = ?",
                statement -> {
                    statement.setInt(1, series.value());
                    var minutes = new HashMap<Chunk.Name, Minutes>();
                    var rows = statement.executeQuery();
                    while (rows.next()) {
                        var name = new Chunk.Name(rows.getInt(1), rows.getInt(2));
                        minutes.put(name, Minutes.checked(rows.getBytes(3), rows.getInt(4)));
                    }
                    return minutes;
                });
    }

    /** The series that have minutes. */
    List<SeriesNumber> series() {
        return numbers("select distinct series from rollup");
    }

    /** The series of which something is open or waits to be merged. */
    List<SeriesNumber> unfinished() {
        return numbers(
                "select series from open"
                        + " union select series from overlay where length(late) > 0");
    }

    /** The last number that a chunk of the series has had here, where its chunks are gone. */
    int lastNumber(SeriesNumber series) {
        return isReduced()
                ? minutes(series).keySet().stream().mapToInt(Chunk.Name::number).max().orElse(0)
                : 0;
    }

    /** Whether only rollups are left here, but for what came after the rest was forgotten. */
    boolean isReduced() {
        var known = reduced;
        if (known == null) {
            known =
                    exists()
                            && file.ask(
                                    "select count(*) from reduced",
                                    statement -> statement.executeQuery().getInt(1) > 0);
            reduced = known;
        }
        return known;
    }

    /** Forgets the readings, keeps the rollups, and gives the room back. */
    void reduce() {
        if (!exists()) {
            return;
        }
        file.change(connection -> {
            Sqlite.execute(connection, "delete from chunk");
            Sqlite.execute(connection, "delete from open");
            Sqlite.execute(connection, "delete from overlay");
            Sqlite.execute(connection, "insert or ignore into reduced values (1)");
        });
        compact();
        reduced = true;
        file.close();
    }

    /** Gives back the room that rewritten parts took while the day grew; readers go on. */
    void compact() {
        Sqlite.compact(path());
    }

    boolean hasChunks() {
        return exists()
                && file.ask(
                        "select exists(select 1 from chunk) or exists(select 1 from open)",
                        statement -> statement.executeQuery().getBoolean(1));
    }

    /** Every series that the file knows of. */
    List<SeriesNumber> all() {
        return numbers(
                "select series from open union select series from chunk"
                        + " union select series from rollup");
    }

    /** What the engine itself finds wrong with the file. */
    List<String> faults() {
        return file.ask(
                "pragma quick_check",
                statement -> {
                    var faults = new ArrayList<String>();
                    var rows = statement.executeQuery();
                    while (rows.next()) {
                        faults.add(rows.getString(1));
                    }
                    faults.remove("ok");
                    return faults;
                });
    }

    /** Deletes it for good. */
    void delete() {
        file.delete();
    }

    @Override
    public void close() {
        file.close();
    }

    private List<SeriesNumber> numbers(String sql) {
        if (!exists()) {
            return List.of();
        }
        return file.ask(
                sql,
                statement -> {
                    var numbers = new ArrayList<SeriesNumber>();
                    var rows = statement.executeQuery();
                    while (rows.next()) {
                        numbers.add(new SeriesNumber(rows.getInt(1)));
                    }
                    return numbers;
                });
    }

    /** A file whose first transaction was cut short is there, and empty. */
    private boolean exists() {
        if (!written) {
            written =
                    Files.exists(path())
                            && file.ask(
                                    "pragma user_version",
                                    statement -> statement.executeQuery().getInt(1) > 0);
        }
        return written;
    }

    private Optional<Stored> read(SeriesNumber series) {
        var chunks = chunks(series);
        var open = open(series);
        if (open.isEmpty() && chunks.isEmpty()) {
            return Optional.empty();
        }
        var type = open.map(Typed::type).orElseGet(() -> chunks.getFirst().type());
        var overlay = overlay(series);
        return Optional.of(
                new Stored(
                        type,
                        chunks.stream().map(Typed::what).toList(),
                        open.map(Typed::what).orElse(List.of()),
                        Stamped.late(type, overlay.getFirst()),
                        Stamped.corrections(overlay.getLast())));
    }

    private record Typed<T>(ValueType type, T what) {}

    private List<Typed<Chunk>> chunks(SeriesNumber series) {
        var place = new SeriesFile(this, series);
        return file.ask(
                CHUNKS,
                statement -> {
                    statement.setInt(1, series.value());
                    var rows = statement.executeQuery();
                    var chunks = new ArrayList<Typed<Chunk>>();
                    while (rows.next()) {
                        var name = new Chunk.Name(rows.getInt(1), rows.getInt(2));
                        var bounds = new Bounds(rows.getLong(5), rows.getLong(6), rows.getInt(4));
                        var type = ValueType.valueOf(rows.getString(3));
                        chunks.add(new Typed<>(type, Chunk.stored(name, bounds, place)));
                    }
                    return chunks;
                });
    }

    private Optional<Typed<List<Block>>> open(SeriesNumber series) {
        return file.ask(
                OPEN,
                statement -> {
                    statement.setInt(1, series.value());
                    var rows = statement.executeQuery();
                    if (!rows.next()) {
                        return Optional.empty();
                    }
                    var packed = Packed.checked(rows.getBytes(2), rows.getInt(3));
                    return Optional.of(
                            new Typed<>(ValueType.valueOf(rows.getString(1)), packed.blocks()));
                });
    }

    private List<byte[]> overlay(SeriesNumber series) {
        return file.ask(
                "select late, corrections from overlay where series = ?",
                statement -> {
                    statement.setInt(1, series.value());
                    var rows = statement.executeQuery();
                    return rows.next()
                            ? List.of(rows.getBytes(1), rows.getBytes(2))
                            : List.of(new byte[0], new byte[0]);
                });
    }
}
