package dev.hilo.server.cli;

import dev.hilo.server.about.Version;
import dev.hilo.server.data.DataFolder;
import dev.hilo.server.data.DataFolderUpgrade;
import dev.hilo.server.settings.Settings;
import dev.hilo.server.settings.SettingsReader;
import dev.hilo.server.wiring.Framework;
import dev.hilo.server.wiring.Launch;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code hilo serve}: everything is checked and the data folder is ours before the server starts.
 */
@Command(
        name = "up",
        aliases = "serve",
        description = "Run the server.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(ServeCommand.class);

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the settings file (hilo.properties in the data folder)")
    private @Nullable Path config;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var settings =
                SettingsReader.read(
                        SettingFlags.given(spec),
                        Optional.ofNullable(config),
                        System.getenv(),
                        isTerminal());
        try (var folder = DataFolder.hold(settings.data())) {
            var _ = DataFolderUpgrade.of(folder.root()).apply();
            StopSignal.meansSuccess();
            Launch.with(settings, folder, server -> announce(settings, server, folder));
            return Framework.run(settings, folder);
        }
    }

    /** For people a line, for whoever collects JSON a log line like every other. */
    private void announce(Settings settings, URI server, DataFolder folder) {
        var ready =
                "Hilo %s is ready at %s (data in %s)"
                        .formatted(
                                Version.current().number(),
                                server,
                                folder.root().toAbsolutePath().normalize());
        if (settings.jsonLogs()) {
            LOG.info(ready);
        } else {
            spec.commandLine().getOut().println(ready);
            spec.commandLine().getOut().flush();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // It is null where the JDK was built without a console.
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
