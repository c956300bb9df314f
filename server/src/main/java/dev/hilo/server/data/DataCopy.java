package dev.hilo.server.data;

import dev.hilo.filelog.LogCopy;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Migrations;
import dev.hilo.jdbc.telemetry.SqlLedgerStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.log.Partition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One moment of a data folder, though a server may go on using it: the database, the history as it
 * was saved last, and the log up to what the ledger of that database has counted. From there a
 * restored server goes on as after a crash.
 */
final class DataCopy {

    /** What a copy may hold, by its path within the folder; with slashes. */
    private static final Pattern KNOWN =
            Pattern.compile("hilo\\.db|(history|log|blobs)(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private DataCopy() {}

    static boolean isKnown(String name) {
        return KNOWN.matcher(name).matches();
    }

    /** The copied files, in an order that does not depend on the file system. */
    static List<Path> copy(Path data, Path into) throws IOException {
        try (var _ = Standstill.await(data)) {
            copyDatabases(data, into);
            Database.copy(DataFolder.database(data), DataFolder.database(into));
            LogCopy.below(counted(into), DataFolder.log(data), DataFolder.log(into));
        }
        try (var files = Files.walk(into)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copyDatabases(Path data, Path into) throws IOException {
        var history = DataFolder.history(data);
        if (!Files.isDirectory(history)) {
            return;
        }
        try (var files = Files.walk(history)) {
            for (Path file : files.filter(DataCopy::isDatabase).toList()) {
                var copy = into.resolve(data.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Database.copy(file, copy);
            }
        }
    }

    /** Not what SQLite keeps beside each. */
    private static boolean isDatabase(Path file) {
        var name = file.toString();
        return name.endsWith(".db") || name.endsWith(".hours");
    }

    /** Nothing in a folder of a release that had no readings yet. */
    private static Map<Partition, Long> counted(Path copied) {
        var file = DataFolder.database(copied);
        if (Migrations.pending(file).contains("006-ledger")) {
            return Map.of();
        }
        try (var database = Database.open(file, FaultPoints.NONE)) {
            var ends = new HashMap<Partition, Long>();
            database.read(new SqlLedgerStore(database)::countedThrough)
                    .forEach((name, end) -> ends.put(Partition.named(name), end));
            return ends;
        }
    }
}
