package dev.hilo.jdbc;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Transactions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One SQLite file with one connection for writing and several for reading (write-ahead log: readers
 * see the last committed moment and never wait for the writer).
 *
 * <p>The transaction under way is bound to the calling thread by a {@link ScopedValue}; stores
 * reach it through {@link #sql()}. Writers queue in order of arrival. Thread-safe.
 *
 * <p>Fault points, for crash tests: {@code transaction.begun}, {@code transaction.written}
 * (everything written, nothing committed), {@code transaction.committed} (durable, nobody told).
 */
public final class Database implements Transactions, AutoCloseable {

    private static final int READERS = 4;
    private static final long WAIT_SECONDS = 30;
    private static final long PROBE_SECONDS = 5;

    private static final ScopedValue<Session> CURRENT = ScopedValue.newInstance();

    private final Path file;
    private final FaultPoints faults;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Session writer;
    private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);

    private Database(Path file, FaultPoints faults) {
        this.file = file;
        this.faults = faults;
        this.writer = new Session(this, connect(file), true);
        for (int i = 0; i < READERS; i++) {
            readers.add(new Session(this, connect(file), false));
        }
    }

    /** Opens the file, creating it when it is not there; the schema is {@link Migrations}' work. */
    public static Database open(Path file, FaultPoints faults) {
        return new Database(file, faults);
    }

    static Connection connect(Path file) {
        try {
            var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                for (String setting : Dialect.SQLITE.connectionSetUp()) {
                    statement.execute(setting);
                }
            }
            return connection;
        } catch (SQLException e) {
            throw new StoreFailure("cannot open " + file, e);
        }
    }

    /** The statements of the transaction under way on this thread. */
    public Sql sql() {
        if (!CURRENT.isBound() || CURRENT.get().owner() != this) {
            throw new IllegalStateException("a store was called outside a transaction");
        }
        return CURRENT.get().sql();
    }

    @Override
    public <T> T read(Supplier<T> work) {
        if (inTransaction()) {
            return work.get();
        }
        var session = takeReader();
        try {
            return ScopedValue.where(CURRENT, session).call(() -> session.inReading(work));
        } finally {
            readers.add(session);
        }
    }

    @Override
    public <T> T write(Supplier<T> work) {
        if (inTransaction()) {
            if (!CURRENT.get().mayWrite()) {
                throw new IllegalStateException("a write inside a read");
            }
            return work.get();
        }
        T result;
        List<Runnable> followers;
        writing.lock();
        try {
            result = ScopedValue.where(CURRENT, writer).call(() -> writer.inWriting(work, faults));
            followers = writer.takeFollowers();
        } finally {
            writing.unlock();
        }
        followers.forEach(Runnable::run);
        return result;
    }

    @Override
    public void afterCommit(Runnable work) {
        if (inTransaction() && CURRENT.get().mayWrite()) {
            CURRENT.get().follow(work);
        } else {
            work.run();
        }
    }

    /**
     * Leaves nothing of what was deleted: what still stands in the write-ahead log moves into the
     * file, where deleted rows are overwritten, and the log is emptied. Tries again while readers
     * need the log, letting writers through in between; must not be called inside a transaction.
     *
     * @return whether the log is empty; if not, readers held it too long, and it is when the
     *     database is closed
     */
    public boolean emptyLog() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        try (var connection = connect(file);
                var statement = connection.createStatement()) {
            statement.execute(Dialect.SQLITE.shortWait());
            boolean empty = false;
            while (!empty && System.nanoTime() - end < 0) {
                try (var row = statement.executeQuery(Dialect.SQLITE.logEmptying())) {
                    empty = row.next() && row.getInt("busy") == 0;
                }
            }
            return empty;
        } catch (SQLException e) {
            throw new StoreFailure("cannot empty the write-ahead log", e);
        }
    }

    private boolean inTransaction() {
        return CURRENT.isBound() && CURRENT.get().owner() == this;
    }

    private Session takeReader() {
        try {
            var session = readers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            if (session == null) {
                throw new StoreFailure("no connection for reading became free", null);
            }
            return session;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("interrupted while waiting for a connection", e);
        }
    }

    /** Fails when the file cannot be read, or takes no write within a few seconds. */
    public void probe() {
        read(() -> sql().number("select last from announcement_counter"));
        try {
            if (!writing.tryLock(PROBE_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreFailure("another write has not ended for a while", null);
            }
            writing.unlock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure("interrupted", e);
        }
        run(() -> sql().update("update announcement_counter set last = last"));
    }

    /**
     * Writes one moment of the whole database to a new file, while others go on reading and
     * writing.
     */
    public static void copy(Path from, Path to) {
        try (var connection = connect(from);
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, to.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new StoreFailure("cannot copy " + from, e);
        }
    }

    /** Walks every page and index of the file. */
    public static boolean isWhole(Path file) {
        try (var connection = connect(file);
                var statement = connection.createStatement();
                var results = statement.executeQuery("pragma integrity_check")) {
            return results.next() && results.getString(1).equals("ok");
        } catch (SQLException _) {
            return false;
        }
    }

    /** Waits for the write under way, then closes every connection. */
    @Override
    public void close() {
        var sessions = new ArrayList<Session>();
        writing.lock();
        try {
            for (int i = 0; i < READERS; i++) {
                sessions.add(takeReader());
            }
            sessions.add(writer);
            sessions.forEach(Session::close);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public String toString() {
        return "database " + file;
    }
}
