package dev.hilo.server.cli;

import dev.hilo.access.SignInName;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hilo users reset-password}: the way back in for whoever owns the data folder. */
@Command(
        name = "users",
        description = "The people who can sign in.",
        mixinStandardHelpOptions = true)
final class UsersCommand {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "reset-password",
            description =
                    "Give a user a temporary password, shown once, and end their sessions. Also"
                            + " while the server runs; it takes notice within seconds.",
            mixinStandardHelpOptions = true)
    int resetPassword(
            @Parameters(paramLabel = "NAME@TENANT", description = "whose password: ana@andes")
                    String typed,
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "./data",
                            description = "the data folder (./data)")
                    Path data) {
        var name =
                SignInName.parse(typed)
                        .orElseThrow(() ->
                                new CommandFailure(typed + " is no name of a user; say ana@andes"));
        try (var database = LocalData.open(data)) {
            var password = new LocalUsers(database).resetPassword(name);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s signs in once with this, and then chooses another:%n  %s%n",
                            name, password.reveal());
            return 0;
        }
    }
}
