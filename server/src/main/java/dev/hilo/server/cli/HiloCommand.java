package dev.hilo.server.cli;

import dev.hilo.jdbc.Migrations;
import dev.hilo.kernel.Refusal;
import dev.hilo.server.about.Version;
import dev.hilo.server.data.Backup;
import dev.hilo.server.data.DataFolder;
import dev.hilo.server.http.Sentences;
import dev.hilo.server.settings.WrongSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
            TelemetryCommand.class,
            TrainCommand.class,
            UsersCommand.class,
        })
public final class HiloCommand {

    static final int FAILED = 1;

    private HiloCommand() {}

    public static int run(String... arguments) {
        var serve = new CommandLine(new ServeCommand());
        var settings = new CommandLine(new SettingsCommand());
        SettingFlags.addTo(serve.getCommandSpec());
        SettingFlags.addTo(settings.getCommandSpec());
        return new CommandLine(new HiloCommand())
                .addSubcommand(serve)
                .addSubcommand(settings)
                .setExecutionExceptionHandler((fault, at, _) -> explain(fault, at))
                .setParameterExceptionHandler((misspelt, _) -> explain(misspelt))
                .execute(arguments);
    }

    private static int explain(ParameterException misspelt) {
        var line = misspelt.getCommandLine();
        var err = line.getErr();
        err.println("hilo: " + misspelt.getMessage());
        UnmatchedArgumentException.printSuggestions(misspelt, err);
        err.println("Try: " + line.getCommandSpec().qualifiedName(" ") + " --help");
        return line.getCommandSpec().exitCodeOnInvalidInput();
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
                    err.println("hilo: " + io.getMessage() + ": " + reason(io.getCause()));
            default -> throw fault;
        }
        return FAILED;
    }

    private static String reason(@Nullable IOException cause) {
        return switch (cause) {
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case AccessDeniedException denied -> "no right to use " + denied.getFile();
            case FileSystemException other when other.getReason() != null ->
                    other.getFile() + ": " + other.getReason();
            case null -> "unknown";
            default -> String.valueOf(cause.getMessage());
        };
    }

    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Version.current();
            return new String[] {"Hilo " + version.number() + " (" + version.build() + ")"};
        }
    }
}
