package dev.hilo.server.cli;

import dev.hilo.server.data.Backup;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hilo backup FILE}: also while the server runs. */
@Command(
        name = "backup",
        description = "Write one moment of everything to FILE, also while the server runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the backup to write (a zip file)")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the data folder (./data)")
    private Path data = Path.of("data");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var manifest = new Backup(InstantSource.system()).make(data, file);
        long bytes = manifest.parts().stream().mapToLong(part -> part.bytes()).sum();
        spec.commandLine()
                .getOut()
                .printf(
                        "%s holds %s as it was at %s: %,d bytes. Signing keys are not in it.%n",
                        file.toAbsolutePath().normalize(),
                        data.toAbsolutePath().normalize(),
                        manifest.createdAt(),
                        bytes);
        return 0;
    }
}
