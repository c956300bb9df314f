package dev.hilo.chunks;

import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.codec.SummariesCodec;
import dev.hilo.telemetry.history.Summary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hours of a year's days, a row a series and day, and which days they are. Thread-safe. */
final class YearFile implements AutoCloseable {

    private static final String[] SCHEMA = {
        """
        create table if not exists hours(
          series integer not null, day integer not null, checksum integer not null,
          hours blob not null, primary key(series, day)) without rowid
        """,
        "create table if not exists listed(day integer primary key)",
        "create table if not exists exported(day integer primary key)"
    };

    private final SqliteFile file;
    private volatile boolean there;

    YearFile(Path path, OpenFiles open) {
        file = new SqliteFile(path, open);
        there = Files.exists(path);
    }

    /** The days whose hours are all here. */
    Set<Long> listed() {
        prepare();
        return file.ask("select day from listed", statement -> days(statement.executeQuery()));
    }

    /** The listed days that are in cold storage as they are. */
    Set<Long> exported() {
        return file.ask("select day from exported", statement -> days(statement.executeQuery()));
    }

    void export(long day) {
        file.change(connection -> run(connection, "insert into exported values (?)", day));
    }

    /** The days of a series among some that follow each other. */
    Set<Long> days(SeriesNumber series, long from, long to) {
        if (!there) {
            return Set.of();
        }
        return file.ask(
                "select day from hours where series = ? and day between ? and ?",
                statement -> {
                    statement.setInt(1, series.value());
                    statement.setLong(2, from);
                    statement.setLong(3, to);
                    return days(statement.executeQuery());
                });
    }

    Map<Long, List<Summary>> hours(SeriesNumber series, long from, long to) {
        if (!there) {
            return Map.of();
        }
        return file.ask(
                "select day, hours, checksum from hours where series = ? and day between ? and ?",
                statement -> {
                    statement.setInt(1, series.value());
                    statement.setLong(2, from);
                    statement.setLong(3, to);
                    var hours = new HashMap<Long, List<Summary>>();
                    var rows = statement.executeQuery();
                    while (rows.next()) {
                        byte[] bytes = rows.getBytes(2);
                        Checksum.check(bytes, rows.getInt(3));
                        hours.put(rows.getLong(1), SummariesCodec.decode(bytes));
                    }
                    return hours;
                });
    }

    void list(long day, Map<SeriesNumber, byte[]> hours) {
        prepare();
        file.change(connection -> {
            try (var put =
                    connection.prepareStatement("insert or replace into hours values (?,?,?,?)")) {
                for (var entry : hours.entrySet()) {
                    put.setInt(1, entry.getKey().value());
                    put.setLong(2, day);
                    put.setInt(3, Checksum.of(entry.getValue()));
                    put.setBytes(4, entry.getValue());
                    put.executeUpdate();
                }
            }
            run(connection, "insert or replace into listed values (?)", day);
        });
    }

    void unlist(long day) {
        file.change(connection -> {
            run(connection, "delete from listed where day = ?", day);
            run(connection, "delete from exported where day = ?", day);
        });
    }

    void forgetBefore(long day) {
        file.change(connection -> {
            run(connection, "delete from hours where day < ?", day);
            run(connection, "delete from listed where day < ?", day);
            run(connection, "delete from exported where day < ?", day);
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

    private void prepare() {
        file.change(connection -> {
            for (String statement : SCHEMA) {
                Sqlite.execute(connection, statement);
            }
        });
        there = true;
    }

    private static void run(Connection connection, String sql, long day) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, day);
            statement.executeUpdate();
        }
    }

    private static Set<Long> days(ResultSet rows) throws SQLException {
        var days = new HashSet<Long>();
        while (rows.next()) {
            days.add(rows.getLong(1));
        }
        return days;
    }
}
