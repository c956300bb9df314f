package dev.hilo.server.cli;

import dev.hilo.server.data.Backup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hilo restore FILE}: never over live data. */
@Command(
        name = "restore",
        description = "Make a data folder from a backup. Never over one that holds something.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the backup to read")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the data folder to make (./data)")
    private Path data = Path.of("data");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("there is no file " + file);
        }
        var manifest = new Backup(InstantSource.system()).restore(file, data);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s is as it was at %s, checked. Everybody signs in anew.%n"
                                + "API tokens that were revoked after that moment work again:"
                                + " revoke them anew.%n",
                        data.toAbsolutePath().normalize(), manifest.createdAt());
        return 0;
    }
}
