package dev.hilo.chunks;

import java.sql.Connection;
import java.sql.SQLException;

/** The tables of a day's file, and the version of them that it says it has. */
final class DaySchema {

    private static final int VERSION = 1;
    private static final String[] STATEMENTS = {
        """
        create table if not exists chunk(
          series integer not null, number integer not null, revision integer not null,
          type text not null, count integer not null, first_time integer not null,
          last_time integer not null, checksum integer not null, data blob not null,
          primary key(series, number))
        """,
        """
        create table if not exists open(
          series integer primary key, type text not null, count integer not null,
          first_time integer not null, last_time integer not null, checksum integer not null,
          data blob not null)
        """,
        """
        create table if not exists rollup(
          series integer not null, number integer not null, revision integer not null,
          checksum integer not null, minutes blob not null,
          primary key(series, number))
        """,
        """
        create table if not exists overlay(
          series integer primary key, late blob not null, corrections blob not null)
        """,
        """
        create table if not exists applied(
          partition text primary key, next_offset integer not null) without rowid
        """,
        "create table if not exists reduced(at integer primary key)",
        "pragma user_version=" + VERSION
    };

    private DaySchema() {}

    /** Makes the tables of a new file, all of them or none, and begins a transaction. */
    static void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        if (version(connection) == VERSION) {
            return;
        }
        for (String statement : STATEMENTS) {
            Sqlite.execute(connection, statement);
        }
        connection.commit();
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma user_version")) {
            return rows.getInt(1);
        }
    }
}
