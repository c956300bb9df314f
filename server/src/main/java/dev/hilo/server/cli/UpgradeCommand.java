package dev.hilo.server.cli;

import dev.hilo.server.data.DataFolder;
import dev.hilo.server.data.DataFolderUpgrade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hilo upgrade}: what {@code serve} does first by itself, to be tried before. */
@Command(
        name = "upgrade",
        description = "Bring a data folder of an earlier release up to this one.",
        mixinStandardHelpOptions = true)
final class UpgradeCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the data folder (./data)")
    private Path data = Path.of("data");

    @Option(names = "--dry-run", description = "try it on a copy and change nothing")
    private boolean dryRun;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.isRegularFile(DataFolder.database(data))) {
            throw new CommandFailure(data + " is not a data folder of Hilo");
        }
        var upgrade = DataFolderUpgrade.of(data);
        var out = spec.commandLine().getOut();
        if (dryRun) {
            var steps = upgrade.rehearse();
            out.println(
                    steps.isEmpty()
                            ? "nothing to do: the folder is up to date"
                            : "would apply "
                                    + String.join(", ", steps)
                                    + "; tried on a copy: good");
            return 0;
        }
        try (var folder = DataFolder.hold(data)) {
            var steps = DataFolderUpgrade.of(folder.root()).apply();
            out.println(
                    steps.isEmpty()
                            ? "nothing to do: the folder is up to date"
                            : "applied " + String.join(", ", steps));
        }
        return 0;
    }
}
