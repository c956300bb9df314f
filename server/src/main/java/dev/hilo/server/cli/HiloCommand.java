package dev.hilo.server.cli;

import dev.hilo.jdbc.Migrations;
import dev.hilo.kernel.Refusal;
import dev.hilo.server.about.Version;
import dev.hilo.server.data.Backup;
import dev.hilo.server.data.DataFolder;
import dev.hilo.server.http.Sentences;
import dev.hilo.server.settings.WrongSettings;
import java.io.UncheckedIOException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hilo}: every command, and how each kind of failure is said. */
@Command(
        name = "hilo",
        description = "From sensor to signed record.",
        mixinStandardHelpOptions = true,
        versionProvider = HiloCommand.VersionText.class,
        subcommands = {
            AuditCommand.class,
            BackupCommand.class,
            KeysCommand.class,
            RestoreCommand.class,
            UpgradeCommand.class,
            SettingsCommand.class,
            TrainCommand.class,
        })
public final class HiloCommand {

    static final int FAILED = 1;

    private HiloCommand() {}

    public static int run(String... arguments) {
        var serve = new CommandLine(new ServeCommand());
        ServeCommand.addSettings(serve.getCommandSpec());
        return new CommandLine(new HiloCommand())
                .addSubcommand(serve)
                .setExecutionExceptionHandler((fault, at, _) -> explain(fault, at))
                .execute(arguments);
    }

    private static int explain(Exception fault, CommandLine line) throws Exception {
        var err = line.getErr();
        switch (fault) {
            case WrongSettings wrong -> {
                err.println("hilo: the configuration has mistakes:");
                wrong.mistakes().forEach(mistake -> err.println("  - " + mistake));
                return line.getCommandSpec().exitCodeOnInvalidInput();
            }
            case Refusal refusal ->
                    err.println("hilo: " + new Sentences().of(refusal, Locale.getDefault()));
            case DataFolder.Held held -> err.println("hilo: " + held.getMessage());
            case Migrations.Unknown unknown ->
                    err.println("hilo: the data folder cannot be opened: " + unknown.getMessage());
            case CommandFailure failure -> err.println("hilo: " + failure.getMessage());
            case Backup.Refused refused -> err.println("hilo: " + refused.getMessage());
            case UncheckedIOException io ->
                    err.println("hilo: " + io.getMessage() + ": " + io.getCause());
            default -> throw fault;
        }
        return FAILED;
    }

    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Version.current();
            return new String[] {"Hilo " + version.number() + " (" + version.build() + ")"};
        }
    }
}
