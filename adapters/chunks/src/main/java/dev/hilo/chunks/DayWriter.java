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
    private final PreparedStatement open;
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
        open = connection.prepareStatement("insert or replace into open values (?,?,?,?,?,?,?)");
        remove = connection.prepareStatement("delete from open where series = ?");
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
        var name = chunk.name();
        var packed = chunk.packed();
        var minutes = chunk.minutes();
        run(() -> {
            put.setInt(1, series.value());
            put.setInt(2, name.number());
            put.setInt(3, name.revision());
            put.setString(4, type.name());
            put.setLong(5, chunk.count());
            put.setLong(6, chunk.firstTime());
            put.setLong(7, chunk.lastTime());
            put.setInt(8, packed.checksum());
            put.setBytes(9, packed.bytes());
            put.executeUpdate();
            rollup.setInt(1, series.value());
            rollup.setInt(2, name.number());
            rollup.setInt(3, name.revision());
            rollup.setInt(4, minutes.checksum());
            rollup.setBytes(5, minutes.bytes());
            rollup.executeUpdate();
        });
    }

    /** Segments that follow each other as the open part. */
    void putOpen(SeriesNumber series, ValueType type, List<Segment> segments) {
        var packed = Packed.open(segments);
        run(() -> {
            open.setInt(1, series.value());
            open.setString(2, type.name());
            open.setLong(3, segments.stream().mapToInt(Segment::count).sum());
            open.setLong(4, segments.getFirst().firstTime());
            open.setLong(5, segments.getLast().lastTime());
            open.setInt(6, packed.checksum());
            open.setBytes(7, packed.bytes());
            open.executeUpdate();
        });
    }

    void removeOpen(SeriesNumber series) {
        run(() -> {
            remove.setInt(1, series.value());
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
            open.close();
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
