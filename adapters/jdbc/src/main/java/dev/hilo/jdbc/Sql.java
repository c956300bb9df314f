package dev.hilo.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Statements on one connection, prepared once and kept. Arguments and columns are the values that
 * rooms use ({@link Values} says how each is stored). Used by one thread at a time.
 */
public final class Sql {

    private static final int KEPT = 200;
    private static final int BATCH = 1000;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
                    if (size() > KEPT) {
                        closeQuietly(eldest.getValue());
                        return true;
                    }
                    return false;
                }
            };

    Sql(Connection connection) {
        this.connection = connection;
    }

    public <T> List<T> list(String sql, Function<Row, T> each, Object... arguments) {
        try {
            var statement = bound(sql, arguments);
            try (var results = statement.executeQuery()) {
                var row = new Row(results);
                var rows = new ArrayList<T>();
                while (results.next()) {
                    rows.add(each.apply(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw failure("query failed: ", sql, e);
        }
    }

    public <T> Optional<T> first(String sql, Function<Row, T> each, Object... arguments) {
        var rows = list(sql, each, arguments);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** The first column of the only row, as a number. */
    public long number(String sql, Object... arguments) {
        return first(sql, row -> row.number(1), arguments).orElseThrow();
    }

    public boolean exists(String sql, Object... arguments) {
        return first(sql, _ -> true, arguments).isPresent();
    }

    /** Changes rows and says how many. */
    public int update(String sql, Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failure("update failed: ", sql, e);
        }
    }

    /** The same statement for many rows. */
    public void batch(String sql, List<Object[]> rows) {
        try {
            var statement = prepared(sql);
            int waiting = 0;
            for (Object[] row : rows) {
                Values.bind(statement, row);
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw failure("batch failed: ", sql, e);
        }
    }

    /** A statement that failed is not used again: the driver may have left it half-way. */
    private StoreFailure failure(String what, String sql, SQLException cause) {
        var failure = new StoreFailure(what + sql, cause);
        var broken = statements.remove(sql);
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        var statement = prepared(sql);
        Values.bind(statement, arguments);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known != null) {
            return known;
        }
        var statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }

    void close() {
        statements.values().forEach(Sql::closeQuietly);
        statements.clear();
    }

    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new StoreFailure("cannot close a statement", e);
        }
    }
}
