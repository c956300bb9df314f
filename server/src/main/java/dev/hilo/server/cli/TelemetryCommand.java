package dev.hilo.server.cli;

import picocli.CommandLine.Command;

/** {@code hilo telemetry}: readings in and out of files, and whether all that is kept is whole. */
@Command(
        name = "telemetry",
        description = "Readings and their history.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TelemetryExportCommand.class,
            TelemetryImportCommand.class,
            TelemetryVerifyCommand.class
        })
final class TelemetryCommand {}
