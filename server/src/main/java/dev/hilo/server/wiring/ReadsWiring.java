package dev.hilo.server.wiring;

import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Transactions;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.telemetry.SeriesStore;
import dev.hilo.telemetry.history.TelemetryStore;
import dev.hilo.telemetry.reads.Histories;
import dev.hilo.telemetry.reads.HistoryExport;
import dev.hilo.telemetry.reads.Overview;
import dev.hilo.telemetry.reads.ReadPorts;
import dev.hilo.telemetry.reads.Trends;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What is asked of the history. */
class ReadsWiring {

    @Produces
    @Singleton
    ReadPorts readPorts(
            PlantDirectory plant,
            SeriesStore series,
            TelemetryStore history,
            Permissions permissions,
            Transactions transactions,
            InstantSource clock) {
        return new ReadPorts(plant, series, history, permissions, transactions, clock);
    }

    @Produces
    @Singleton
    Histories histories(ReadPorts ports) {
        return new Histories(ports);
    }

    @Produces
    @Singleton
    Overview overview(ReadPorts ports) {
        return new Overview(ports);
    }

    @Produces
    @Singleton
    Trends trends(ReadPorts ports) {
        return new Trends(ports);
    }

    @Produces
    @Singleton
    HistoryExport historyExport(ReadPorts ports) {
        return new HistoryExport(ports);
    }
}
