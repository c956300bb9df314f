package dev.hilo.server.wiring;

import dev.hilo.access.Standings;
import dev.hilo.filelog.FileLog;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.telemetry.SqlIntakePolicyStore;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcement;
import dev.hilo.kernel.announce.Announcements;
import dev.hilo.kernel.announce.Subscriber;
import dev.hilo.plant.Plant;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.server.settings.Settings;
import dev.hilo.telemetry.SeriesRegistry;
import dev.hilo.telemetry.intake.Budgets;
import dev.hilo.telemetry.intake.Intake;
import dev.hilo.telemetry.intake.IntakePolicies;
import dev.hilo.telemetry.intake.IntakePolicyStore;
import dev.hilo.telemetry.intake.IntakePorts;
import dev.hilo.telemetry.intake.PlantSensors;
import dev.hilo.telemetry.intake.SensorIndex;
import dev.hilo.telemetry.intake.SensorLookup;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;

/** Where readings come in. */
class IntakeWiring {

    /** About 50 bytes each, in all messages that are under way. */
    private static final long MOST_READINGS_WAITING = 1 << 21;

    @Produces
    @Singleton
    IntakePolicyStore intakePolicyStore(Database database) {
        return new SqlIntakePolicyStore(database);
    }

    @Produces
    @Singleton
    IntakePolicies intakePolicies(
            IntakePolicyStore store,
            Permissions permissions,
            Transactions transactions,
            Announcements announcements) {
        return new IntakePolicies(store, permissions, transactions, announcements);
    }

    @Produces
    @Singleton
    SensorLookup sensorLookup(Plant plant, PlantDirectory directory) {
        return new PlantSensors(plant, directory);
    }

    @Produces
    @Singleton
    @Typed(SensorIndex.class)
    SensorIndex sensorIndex(SensorLookup lookup, SeriesRegistry registry) {
        return new SensorIndex(lookup, registry, System::nanoTime);
    }

    /** Found when the first announcement comes: the plant that the index asks announces too. */
    @Produces
    @Singleton
    Subscriber sensorIndexSubscriber(Instance<SensorIndex> index) {
        return new Subscriber() {

            @Override
            public String name() {
                return "intake-sensors";
            }

            @Override
            public void receive(Announcement announcement) {
                index.get().receive(announcement);
            }
        };
    }

    @Produces
    @Singleton
    Budgets budgets(Settings settings) {
        var limits = settings.limitReadings();
        return new Budgets(
                new Budgets.Limits(limits.total(), limits.perTenant(), limits.perSource()),
                System::nanoTime);
    }

    @Produces
    @Singleton
    Intake intake(
            SensorLookup lookup,
            SensorIndex index,
            SeriesRegistry registry,
            IntakePolicies policies,
            Budgets budgets,
            Permissions permissions,
            Standings standings,
            Transactions transactions,
            FileLog log,
            InstantSource clock) {
        var waiting = Thread.ofVirtual().name("hilo-intake-", 0).factory();
        var ports =
                new IntakePorts(
                        lookup,
                        index,
                        registry,
                        TelemetryWiring.USUAL,
                        policies,
                        budgets,
                        permissions,
                        standings::version,
                        transactions,
                        log,
                        clock,
                        System::nanoTime,
                        Executors.newThreadPerTaskExecutor(waiting));
        return new Intake(ports, MOST_READINGS_WAITING);
    }

    /** What the intake remembers of a tenant that is erased. */
    @Produces
    @Singleton
    TenantData intakeMemory(
            SensorIndex index,
            IntakePolicies policies,
            SeriesRegistry registry,
            Transactions transactions) {
        return tenant -> {
            transactions.afterCommit(() -> {
                index.forget(tenant);
                policies.forget(tenant);
                registry.forget(tenant);
            });
            return Map.of();
        };
    }
}
