package dev.hilo.telemetry.reads;

import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Transactions;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.telemetry.SeriesStore;
import dev.hilo.telemetry.history.TelemetryStore;
import java.time.InstantSource;

/** What reading needs from the house. */
public record ReadPorts(
        PlantDirectory plant,
        SeriesStore series,
        TelemetryStore history,
        Permissions permissions,
        Transactions transactions,
        InstantSource clock) {}
