package dev.hilo.server.cli;

import dev.hilo.server.data.DataFolder;
import dev.hilo.server.data.LocalTrail;
import dev.hilo.server.security.KeyFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hilo keys rotate}: also while the server runs. */
@Command(
        name = "keys",
        description = "The keys that access tokens are signed with.",
        mixinStandardHelpOptions = true)
final class KeysCommand {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "rotate",
            description =
                    "Sign with a new key from now on; tokens that are out stay valid until they"
                            + " expire.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "./data",
                            description = "the data folder (./data)")
                    Path data) {
        try (var database = LocalData.open(data)) {
            var clock = InstantSource.system();
            var key = new KeyFolder(DataFolder.keys(data), clock).rotate();
            new LocalTrail(database, clock).record("keys.rotated", Map.of("key", key.kid()));
            spec.commandLine().getOut().printf("Signing with key %s from now on.%n", key.kid());
            return 0;
        }
    }
}
