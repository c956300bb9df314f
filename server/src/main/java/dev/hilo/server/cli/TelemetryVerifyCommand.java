package dev.hilo.server.cli;

import dev.hilo.chunks.Verification;
import dev.hilo.filelog.Damage;
import dev.hilo.filelog.StoredLog;
import dev.hilo.jdbc.Database;
import dev.hilo.server.data.DataFolder;
import dev.hilo.server.data.Standstill;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hilo telemetry verify}: also while the server runs. */
@Command(
        name = "verify",
        description =
                "Walk the log and the history of readings, hold everything against its checksum"
                        + " and the counts against the ledger. Also while the server runs: readings"
                        + " go on coming in, and wait in the log until it is done. Exit code 1 when"
                        + " anything is broken.",
        mixinStandardHelpOptions = true)
final class TelemetryVerifyCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the data folder (./data)")
    private Path data = Path.of("data");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var table = new FindingsTable();
        var progress = new Progress(spec.commandLine().getErr());
        try (var database = LocalData.open(data);
                var _ = Standstill.await(data)) {
            verify(database, table, progress);
        }
        progress.done();
        table.print(spec.commandLine().getOut());
        return table.isSound() ? 0 : HiloCommand.FAILED;
    }

    private void verify(Database database, FindingsTable table, Progress progress) {
        var log = StoredLog.in(DataFolder.log(data));
        var entries = log.verify(done -> say(progress, "log", done.files(), done.of()));
        var books = new Books(database, log, entries.extents());
        var wrong = new ArrayList<>(entries.damages().stream().map(Damage::toString).toList());
        wrong.addAll(books.missingEntries());
        table.files("log", entries.files(), messages(entries.entries()), entries.bytes(), wrong);
        var found =
                Verification.of(
                        DataFolder.history(data),
                        done -> say(progress, "history", done.files(), done.of()));
        table.files(
                "history",
                found.files(),
                "%s in %,d chunks".formatted(readings(found.readings()), found.chunks()),
                found.bytes(),
                found.damages().stream().map(TelemetryVerifyCommand::told).toList());
        if (table.isSound()) {
            compare(books, table, progress);
        } else {
            table.notLookedAt("ledger", "cannot be compared with what is broken");
        }
    }

    private void compare(Books books, FindingsTable table, Progress progress) {
        var accounts =
                books.compare(
                        DataFolder.history(data),
                        tenant -> progress.say(() -> "ledger of " + tenant));
        for (var account : accounts) {
            var wrong =
                    account.agrees()
                            ? List.<String>of()
                            : List.of(
                                    "the ledger of %s has %,d readings stored, the history holds %,d"
                                            .formatted(
                                                    account.tenant(),
                                                    account.counted(),
                                                    account.there()));
            table.figures("ledger of " + account.tenant(), readings(account.counted()), wrong);
        }
    }

    private static void say(Progress progress, String part, int files, int of) {
        progress.say(() -> "%s: %,d of %,d files".formatted(part, files, of));
    }

    private static String messages(long count) {
        return "%,d messages".formatted(count);
    }

    private static String readings(long count) {
        return "%,d readings".formatted(count);
    }

    private static String told(Verification.Damage damage) {
        return damage.file() + ": " + damage.what();
    }
}
