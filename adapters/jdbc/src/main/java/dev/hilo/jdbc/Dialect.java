package dev.hilo.jdbc;

import java.util.List;

/**
 * What one engine says differently from another: column types, and how a connection is prepared.
 */
enum Dialect {
    /**
     * Durable at every commit, also when the power fails; a large write-ahead log, because with the
     * usual 1,000 pages every batch stalls on a checkpoint.
     */
    SQLITE(
            "blob",
            "strict",
            """
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma foreign_keys = on;
            pragma busy_timeout = 5000;
            pragma wal_autocheckpoint = 8000;
            pragma cache_size = -8192;
            pragma temp_store = memory;
            pragma secure_delete = on;
            """);

    private final String bytes;
    private final String tableOptions;
    private final String connectionSetUp;

    Dialect(String bytes, String tableOptions, String connectionSetUp) {
        this.bytes = bytes;
        this.tableOptions = tableOptions;
        this.connectionSetUp = connectionSetUp;
    }

    List<String> connectionSetUp() {
        return connectionSetUp.lines().toList();
    }

    /** Waits for a lock no longer than a person notices. */
    String shortWait() {
        return "pragma busy_timeout = 200";
    }

    /** Answers one row; its {@code busy} is 0 when the log is empty now. */
    String logEmptying() {
        return "pragma wal_checkpoint(truncate)";
    }

    /** Fills a migration's {@code ${bytes}} and {@code ${table}}. */
    String ddl(String script) {
        return script.replace("${bytes}", bytes).replace("${table}", tableOptions);
    }
}
