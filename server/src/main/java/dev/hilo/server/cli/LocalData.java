package dev.hilo.server.cli;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Migrations;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.server.data.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder's database for a command that may run beside the server. */
final class LocalData {

    private LocalData() {}

    static Database open(Path data) {
        var file = DataFolder.database(data);
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(data + " is not a data folder of Hilo");
        }
        if (!Migrations.pending(file).isEmpty()) {
            throw new CommandFailure("the data folder is of an earlier release; upgrade it first");
        }
        return Database.open(file, FaultPoints.NONE);
    }
}
