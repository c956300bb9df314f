package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.SeriesNumber;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** One transaction on a day's file: all of it is on the disk after {@link #commit}, or nothing. */
final class DayWriter implements AutoCloseable {

    private final Path path;
    private final Connection connection;
    private final PreparedStatement put;
    private final PreparedStatement rollup;
    private final PreparedStatement remove;
    private final PreparedStatement overlay;

    private DayWriter(Path path, Connection connection) throws SQLException {
        this.path = path;
        this.connection = connection;
        DaySchema.prepare(connection);
        put =
                connection.prepareStatement(
                        "insert or replace into chunk values (?,?,?,?,?,?,?,?,?)");
        rollup = connection.prepareStatement("insert or replace into rollup values (?,?,?,?,?)");
        remove = connection.prepareStatement("delete from chunk where series = ? and number = ?");
        overlay = connection.prepareStatement("insert or replace into overlay values (?,?,?)");
    }

    static DayWriter open(Path path) {
        var connection = Sqlite.open(path);
        try {
            return new DayWriter(path, connection);
        } catch (SQLException e) {
            var failure = new ChunkFailure("cannot write " + path, e);
            try {
                connection.close();
            } catch (SQLException closing) {
                failure.addSuppressed(closing);
            }
            throw failure;
        }
    }

    void put(SeriesNumber series, ValueType type, Chunk chunk) {
        put(series, type, chunk.name(), chunk.bounds(), chunk.packed());
        var minutes = chunk.minutes();
        run(() -> {
            rollup.setInt(1, series.value());
            rollup.setInt(2, chunk.name().number());
            rollup.setInt(3, chunk.name().revision());
            rollup.setInt(4, minutes.checksum());
            rollup.setBytes(5, minutes.bytes());
            rollup.executeUpdate();
        });
    }

    /** Segments that follow each other as the open part, in one row. */
    void putOpen(SeriesNumber series, ValueType type, List<Segment> open) {
        int count = open.stream().mapToInt(Segment::count).sum();
        var bounds = new Bounds(open.getFirst().firstTime(), open.getLast().lastTime(), count);
        put(series, type, DayFile.OPEN, bounds, Packed.open(open));
    }

    private void put(
            SeriesNumber series, ValueType type, Chunk.Name name, Bounds bounds, Packed packed) {
        run(() -> {
            put.setInt(1, series.value());
            put.setInt(2, name.number());
            put.setInt(3, name.revision());
            put.setString(4, type.name());
            put.setLong(5, bounds.count());
            put.setLong(6, bounds.firstTime());
            put.setLong(7, bounds.lastTime());
            put.setInt(8, packed.checksum());
            put.setBytes(9, packed.bytes());
            put.executeUpdate();
        });
    }

    void removeOpen(SeriesNumber series) {
        run(() -> {
            remove.setInt(1, series.value());
            remove.setInt(2, DayFile.OPEN.number());
            remove.executeUpdate();
        });
    }

    void overlay(SeriesNumber series, byte[] late, byte[] corrections) {
        run(() -> {
            overlay.setInt(1, series.value());
            overlay.setBytes(2, late);
            overlay.setBytes(3, corrections);
            overlay.executeUpdate();
        });
    }

    void commit(Map<String, Long> applied) {
        run(() -> {
            try (var mark =
                    connection.prepareStatement("insert or replace into applied values (?,?)")) {
                for (var entry : applied.entrySet()) {
                    mark.setString(1, entry.getKey());
                    mark.setLong(2, entry.getValue());
                    mark.executeUpdate();
                }
            }
            connection.commit();
        });
    }

    /** What was not committed is undone. */
    @Override
    public void close() {
        run(() -> {
            put.close();
            rollup.close();
            remove.close();
            overlay.close();
            connection.close();
        });
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new ChunkFailure("cannot write " + path, e);
        }
    }
}
