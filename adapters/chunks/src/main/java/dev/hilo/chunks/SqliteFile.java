package dev.hilo.chunks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open while it is asked: opened when first needed, closed when many others were
 * asked since. One question at a time. Thread-safe.
 */
final class SqliteFile implements AutoCloseable {

    /** Asks one statement. */
    interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    /** Changes several things, all or none. */
    interface Change {
        void make(Connection connection) throws SQLException;
    }

    private final Path path;
    private final OpenFiles open;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;
    private boolean deleted;

    SqliteFile(Path path, OpenFiles open) {
        this.path = path;
        this.open = open;
    }

    Path path() {
        return path;
    }

    <T> T ask(String sql, Question<T> question) {
        lock.lock();
        try (var statement = connected().prepareStatement(sql)) {
            return question.ask(statement);
        } catch (SQLException e) {
            throw new ChunkFailure("cannot read " + path, e);
        } finally {
            lock.unlock();
            open.used(this);
        }
    }

    /** Asks several questions of one moment. */
    <T> T together(Supplier<T> questions) {
        lock.lock();
        try {
            var now = connected();
            now.setAutoCommit(false);
            try {
                return questions.get();
            } finally {
                now.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ChunkFailure("cannot read " + path, e);
        } finally {
            lock.unlock();
            open.used(this);
        }
    }

    /** What it changes is on the disk when it returns. */
    void change(Change change) {
        lock.lock();
        try {
            var now = connected();
            now.setAutoCommit(false);
            try {
                change.make(now);
                now.commit();
            } finally {
                now.rollback();
                now.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ChunkFailure("cannot write " + path, e);
        } finally {
            lock.unlock();
            open.used(this);
        }
    }

    /** Closes the file until it is needed again, unless it is being asked; says whether. */
    boolean rest() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            close();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        } catch (SQLException e) {
            throw new ChunkFailure("cannot close " + path, e);
        } finally {
            lock.unlock();
        }
    }

    /** Deletes the file for good: whoever still asks is sent to look elsewhere. */
    void delete() {
        lock.lock();
        try {
            deleted = true;
            close();
            Folders.deleteDatabase(path);
        } finally {
            lock.unlock();
        }
    }

    private Connection connected() {
        if (deleted) {
            throw new ViewMoved();
        }
        var now = connection;
        if (now == null) {
            now = Sqlite.open(path);
            connection = now;
        }
        return now;
    }
}
