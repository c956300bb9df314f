package dev.hilo.server;

import dev.hilo.server.cli.HiloCommand;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The program. The command line decides what runs; only {@code serve} starts the server. */
@QuarkusMain
public class Main {

    public static void main(String... arguments) {
        System.exit(HiloCommand.run(arguments));
    }
}
