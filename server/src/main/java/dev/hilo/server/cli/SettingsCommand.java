package dev.hilo.server.cli;

import dev.hilo.server.settings.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hilo settings}: every setting, its three spellings and its default. */
@Command(
        name = "settings",
        description = "List every setting: flag, environment variable, file key, default.",
        mixinStandardHelpOptions = true)
final class SettingsCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.println("A flag wins over the environment, the environment over the file.");
        for (Setting setting : Setting.values()) {
            out.printf(
                    "%n%-16s %-20s %-20s %s%n    %s%n",
                    setting.flag(),
                    setting.variable(),
                    setting.fileKey(),
                    setting.usual().isEmpty() ? "-" : setting.usual(),
                    setting.sentence());
        }
    }
}
