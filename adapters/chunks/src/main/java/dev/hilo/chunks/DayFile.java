package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of one tenant, retention class and UTC day, as readers see it: what was last committed.
 * Opened when first needed, closed by {@link #rest} or for good. Thread-safe.
 */
final class DayFile implements AutoCloseable {

    /** The row that holds the open part. */
    static final Chunk.Name OPEN = new Chunk.Name(0, 1);

    private static final String CHUNKS =
            "select number, revision, type, count, first_time, last_time from chunk"
                    + " where series = ? order by first_time";

    private final Path path;
    private @Nullable Connection connection;
    private boolean written;

    DayFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** What the file holds of a series; nothing when there is none of it. */
    synchronized Optional<Stored> load(SeriesNumber series) {
        if (!exists()) {
            return Optional.empty();
        }
        return ask(
                CHUNKS,
                statement -> {
                    statement.setInt(1, series.value());
                    return read(series, statement.executeQuery());
                });
    }

    /** Up to which offset of each partition the file holds everything that is its own. */
    synchronized Map<String, Long> applied() {
        if (!exists()) {
            return Map.of();
        }
        return ask(
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

    synchronized long count() {
        if (!exists()) {
            return 0;
        }
        return ask(
                "select coalesce(sum(count), 0) from chunk",
                statement -> statement.executeQuery().getLong(1));
    }

    /** The readings of a chunk, if it is still of that revision. */
    synchronized Packed packed(SeriesNumber series, Chunk.Name name) {
        return ask(
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
    synchronized Map<Chunk.Name, Minutes> minutes(SeriesNumber series) {
        if (!exists()) {
            return Map.of();
        }
        return ask(
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

    /** Gives its connection back until it is needed again. */
    synchronized void rest() {
        try {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        } catch (SQLException e) {
            throw new ChunkFailure("cannot close " + path, e);
        }
    }

    @Override
    public void close() {
        rest();
    }

    /** A file whose first transaction was cut short is there, and empty. */
    private boolean exists() {
        if (!written) {
            written =
                    Files.exists(path)
                            && ask(
                                    "pragma user_version",
                                    statement -> statement.executeQuery().getInt(1) > 0);
        }
        return written;
    }

    private Optional<Stored> read(SeriesNumber series, ResultSet rows) throws SQLException {
        var chunks = new ArrayList<Chunk>();
        var type = Optional.<ValueType>empty();
        var open = Optional.<Readings>empty();
        var file = new SeriesFile(this, series);
        while (rows.next()) {
            var name = new Chunk.Name(rows.getInt(1), rows.getInt(2));
            type = Optional.of(ValueType.valueOf(rows.getString(3)));
            if (name.equals(OPEN)) {
                open = Optional.of(packed(series, name).readings());
            } else {
                var bounds = new Bounds(rows.getLong(5), rows.getLong(6), rows.getInt(4));
                chunks.add(Chunk.stored(name, bounds, file));
            }
        }
        if (type.isEmpty()) {
            return Optional.empty();
        }
        var overlay = overlay(series);
        return Optional.of(
                new Stored(
                        type.get(),
                        chunks,
                        open,
                        Stamped.late(type.get(), overlay.getFirst()),
                        Stamped.corrections(overlay.getLast())));
    }

    private List<byte[]> overlay(SeriesNumber series) {
        return ask(
                "select late, corrections from overlay where series = ?",
                statement -> {
                    statement.setInt(1, series.value());
                    var rows = statement.executeQuery();
                    return rows.next()
                            ? List.of(rows.getBytes(1), rows.getBytes(2))
                            : List.of(new byte[0], new byte[0]);
                });
    }

    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    private <T> T ask(String sql, Question<T> question) {
        try (var statement = connected().prepareStatement(sql)) {
            return question.ask(statement);
        } catch (SQLException e) {
            throw new ChunkFailure("cannot read " + path, e);
        }
    }

    private Connection connected() {
        var now = connection;
        if (now == null) {
            now = Sqlite.open(path);
            connection = now;
        }
        return now;
    }
}
