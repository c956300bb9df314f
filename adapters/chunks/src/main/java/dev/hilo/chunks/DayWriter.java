package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.SeriesNumber;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** One transaction on a day's file: all of it is on the disk after {@link #commit}, or nothing. */
final class DayWriter implements AutoCloseable {

    private final Path path;
    private final Connection connection;
    private final PreparedStatement put;
    private final PreparedStatement remove;
    private final PreparedStatement overlay;

    private DayWriter(Path path, Connection connection) throws SQLException {
        this.path = path;
        this.connection = connection;
        DaySchema.prepare(connection);
        put =
                connection.prepareStatement(
                        "insert or replace into chunk values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
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
        var packed = chunk.packed();
        var summary = chunk.summary();
        run(() -> {
            put.setInt(1, series.value());
            put.setInt(2, chunk.number());
            put.setInt(3, chunk.revision());
            put.setString(4, type.name());
            put.setLong(5, summary.count());
            put.setLong(6, summary.bad());
            put.setLong(7, summary.firstTime());
            put.setLong(8, summary.lastTime());
            put.setDouble(9, summary.min());
            put.setDouble(10, summary.max());
            put.setDouble(11, summary.sum());
            put.setDouble(12, summary.first());
            put.setDouble(13, summary.last());
            put.setDouble(14, summary.held());
            put.setDouble(15, summary.heldFor());
            put.setDouble(16, summary.carried());
            put.setInt(17, packed.checksum());
            put.setBytes(18, packed.bytes());
            put.executeUpdate();
        });
    }

    void removeOpen(SeriesNumber series) {
        run(() -> {
            remove.setInt(1, series.value());
            remove.setInt(2, DayFile.OPEN);
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
