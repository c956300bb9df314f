package dev.hilo.server.cli;

import dev.hilo.server.settings.Setting;
import dev.hilo.server.settings.SettingsReader;
import dev.hilo.server.settings.WrongSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hilo settings}: every setting, its three spellings, and what it is now. */
@Command(
        name = "settings",
        description = {
            "List every setting: flag, environment variable, file key, default, and what it is"
                    + " now.",
            "Takes the flags of up, and says what up would make of them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SettingsCommand implements Runnable {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the settings file (hilo.properties in the data folder)")
    private @Nullable Path config;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var environment = System.getenv();
        var effective =
                SettingsReader.effective(
                        SettingFlags.given(spec), Optional.ofNullable(config), environment);
        var out = spec.commandLine().getOut();
        out.println("A flag wins over the environment, the environment over the file.");
        for (Setting setting : Setting.values()) {
            var now = effective.of(setting);
            out.printf(
                    "%n%-16s %-20s %-20s %s%n    %s%n    now: %s (%s)%n",
                    setting.flag(),
                    setting.variable(),
                    setting.fileKey(),
                    shown(setting.usual()),
                    setting.sentence(),
                    shown(now.value()),
                    now.place());
        }
        out.printf(
                "%n%s: %s%n",
                SettingsReader.ADMIN_PASSWORD,
                environment.getOrDefault(SettingsReader.ADMIN_PASSWORD, "").isEmpty()
                        ? "not set"
                        : "set, and not shown");
        out.flush();
        if (!effective.mistakes().isEmpty()) {
            throw new WrongSettings(effective.mistakes());
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "-" : value;
    }
}
