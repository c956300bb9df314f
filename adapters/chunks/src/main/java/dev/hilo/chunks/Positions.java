package dev.hilo.chunks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The low water of every partition, durable when {@link #save} returns. For one thread. */
final class Positions implements AutoCloseable {

    private final Connection connection;

    private Positions(Connection connection) {
        this.connection = connection;
    }

    static Positions open(Path folder) {
        var connection = Sqlite.open(folder.resolve("positions.db"));
        try {
            Sqlite.execute(
                    connection,
                    "create table if not exists position("
                            + "partition text primary key, next_offset integer not null)");
            return new Positions(connection);
        } catch (SQLException e) {
            throw new ChunkFailure("cannot open the positions", e);
        }
    }

    Map<String, Long> load() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select partition, next_offset from position")) {
            var positions = new HashMap<String, Long>();
            while (rows.next()) {
                positions.put(rows.getString(1), rows.getLong(2));
            }
            return positions;
        } catch (SQLException e) {
            throw new ChunkFailure("cannot read the positions", e);
        }
    }

    void save(Map<String, Long> positions) {
        try (var statement =
                connection.prepareStatement("insert or replace into position values (?,?)")) {
            connection.setAutoCommit(false);
            for (var entry : positions.entrySet()) {
                statement.setString(1, entry.getKey());
                statement.setLong(2, entry.getValue());
                statement.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new ChunkFailure("cannot save the positions", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ChunkFailure("cannot close the positions", e);
        }
    }
}
