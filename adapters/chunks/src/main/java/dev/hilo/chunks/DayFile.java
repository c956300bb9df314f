package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Summary;
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

    /** The number of the row that holds the open part. */
    static final int OPEN = 0;

    private static final String CHUNKS =
            "select number, revision, type, count, bad, first_time, last_time, min, max, sum,"
                    + " first, last, held, held_for, carried from chunk where series = ? order by"
                    + " first_time";

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
    synchronized Packed packed(SeriesNumber series, int number, int revision) {
        return ask(
                "select data, checksum from chunk where series = ? and number = ? and revision = ?",
                statement -> {
                    statement.setInt(1, series.value());
                    statement.setInt(2, number);
                    statement.setInt(3, revision);
                    var rows = statement.executeQuery();
                    if (!rows.next()) {
                        throw new ViewMoved();
                    }
                    return Packed.checked(rows.getBytes(1), rows.getInt(2));
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
        while (rows.next()) {
            int number = rows.getInt(1);
            int revision = rows.getInt(2);
            type = Optional.of(ValueType.valueOf(rows.getString(3)));
            if (number == OPEN) {
                open = Optional.of(packed(series, OPEN, revision).readings());
            } else {
                chunks.add(
                        new Chunk(
                                number,
                                revision,
                                summary(rows),
                                () -> packed(series, number, revision)));
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

    private static Summary summary(ResultSet rows) throws SQLException {
        return new Summary(
                rows.getLong(4),
                rows.getLong(5),
                rows.getLong(6),
                rows.getLong(7),
                number(rows, 8),
                number(rows, 9),
                number(rows, 10),
                number(rows, 11),
                number(rows, 12),
                number(rows, 13),
                number(rows, 14),
                number(rows, 15));
    }

    private static double number(ResultSet rows, int column) throws SQLException {
        double number = rows.getDouble(column);
        return rows.wasNull() ? Double.NaN : number;
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
