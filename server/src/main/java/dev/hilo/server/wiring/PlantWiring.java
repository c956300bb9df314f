package dev.hilo.server.wiring;

import dev.hilo.indriya.IndriyaUnits;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.plant.SqlPlantStore;
import dev.hilo.jdbc.plant.SqlTemplateStore;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import dev.hilo.plant.CsvFormat;
import dev.hilo.plant.Plant;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.plant.PlantExport;
import dev.hilo.plant.PlantImport;
import dev.hilo.plant.PlantPorts;
import dev.hilo.plant.PlantStore;
import dev.hilo.plant.TemplateStore;
import dev.hilo.plant.Templates;
import dev.hilo.plant.Units;
import dev.hilo.server.plant.JsonFormat;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The plant on its stores, with Indriya's units. */
class PlantWiring {

    @Produces
    @Singleton
    Units units() {
        return new IndriyaUnits();
    }

    @Produces
    @Singleton
    PlantStore plantStore(Database database) {
        return new SqlPlantStore(database);
    }

    @Produces
    @Singleton
    TemplateStore templateStore(Database database) {
        return new SqlTemplateStore(database);
    }

    @Produces
    @Singleton
    PlantPorts plantPorts(
            PlantStore items,
            TemplateStore templates,
            Units units,
            Permissions permissions,
            Announcements announcements,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new PlantPorts(
                items, templates, units, permissions, announcements, transactions, ids, clock);
    }

    @Produces
    @Singleton
    Plant plant(PlantPorts ports) {
        return new Plant(ports);
    }

    @Produces
    @Singleton
    PlantDirectory plantDirectory(PlantPorts ports) {
        return new PlantDirectory(ports);
    }

    @Produces
    @Singleton
    Templates templates(PlantPorts ports) {
        return new Templates(ports);
    }

    @Produces
    @Singleton
    PlantImport plantImport(PlantPorts ports) {
        return new PlantImport(ports, List.of(new CsvFormat(), new JsonFormat()));
    }

    @Produces
    @Singleton
    PlantExport plantExport(PlantPorts ports) {
        return new PlantExport(ports);
    }
}
