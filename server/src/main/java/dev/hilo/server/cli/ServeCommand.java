package dev.hilo.server.cli;

import dev.hilo.server.about.Version;
import dev.hilo.server.data.DataFolder;
import dev.hilo.server.data.DataFolderUpgrade;
import dev.hilo.server.settings.Setting;
import dev.hilo.server.settings.Settings;
import dev.hilo.server.settings.SettingsReader;
import dev.hilo.server.wiring.Framework;
import dev.hilo.server.wiring.Launch;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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

    /** Every setting is a flag of this command. */
    static void addSettings(CommandSpec spec) {
        for (Setting setting : Setting.values()) {
            var option =
                    OptionSpec.builder(setting.flag())
                            .type(String.class)
                            .paramLabel(setting.valueName())
                            .description(
                                    setting.sentence()
                                            + (setting.usual().isEmpty()
                                                    ? ""
                                                    : " (" + setting.usual() + ")"));
            if (setting.isSwitch()) {
                option.arity("0..1").fallbackValue("true").paramLabel("true|false");
            }
            spec.addOption(option.build());
        }
    }

    @Override
    public Integer call() {
        var settings =
                SettingsReader.read(
                        flags(), Optional.ofNullable(config), System.getenv(), isTerminal());
        try (var folder = DataFolder.hold(settings.data())) {
            var _ = DataFolderUpgrade.of(folder.root()).apply();
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

    private Map<Setting, String> flags() {
        var flags = new EnumMap<Setting, String>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = spec.findOption(setting.flag()).getValue();
            if (value != null) {
                flags.put(setting, value);
            }
        }
        return flags;
    }

    @SuppressWarnings("SystemConsoleNull") // It is null where the JDK was built without a console.
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
