package dev.hilo.jdbc;

import dev.hilo.kernel.FaultPoints;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One connection and the transaction on it. Used by one thread at a time, lent by {@link Database}.
 */
final class Session {

    private final Database owner;
    private final Connection connection;
    private final boolean mayWrite;
    private final Sql sql;
    private final List<Runnable> followers = new ArrayList<>();

    Session(Database owner, Connection connection, boolean mayWrite) {
        this.owner = owner;
        this.connection = connection;
        this.mayWrite = mayWrite;
        this.sql = new Sql(connection);
    }

    Database owner() {
        return owner;
    }

    boolean mayWrite() {
        return mayWrite;
    }

    Sql sql() {
        return sql;
    }

    void follow(Runnable work) {
        followers.add(work);
    }

    List<Runnable> takeFollowers() {
        var taken = List.copyOf(followers);
        followers.clear();
        return taken;
    }

    <T> T inReading(Supplier<T> work) {
        execute("begin");
        try {
            return work.get();
        } finally {
            execute("rollback");
        }
    }

    <T> T inWriting(Supplier<T> work, FaultPoints faults) {
        followers.clear();
        execute("begin immediate");
        T result;
        try {
            faults.reach("transaction.begun");
            result = work.get();
            faults.reach("transaction.written");
            execute("commit");
        } catch (RuntimeException | Error failure) {
            followers.clear();
            rollBack(failure);
            throw failure;
        }
        faults.reach("transaction.committed");
        return result;
    }

    /** After a full disk SQLite has rolled back by itself: the first failure is the one to tell. */
    private void rollBack(Throwable failure) {
        try {
            execute("rollback");
        } catch (StoreFailure e) {
            failure.addSuppressed(e);
        }
    }

    private void execute(String command) {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new StoreFailure(command + " failed", e);
        }
    }

    void close() {
        try {
            sql.close();
            connection.close();
        } catch (SQLException e) {
            throw new StoreFailure("cannot close the database", e);
        }
    }
}
