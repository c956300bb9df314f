package dev.hilo.jdbc.plant;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Migrations;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Transactions;
import dev.hilo.plant.PlantStore;
import dev.hilo.plant.TemplateStore;
import dev.hilo.plant.testing.TemplateStoreContract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqlTemplateStoreTest extends TemplateStoreContract {

    @TempDir private Path folder;
    private Optional<Database> opened = Optional.empty();

    @Override
    protected Transactions transactions() {
        var file = folder.resolve("hilo.db");
        Migrations.apply(file);
        var database = Database.open(file, FaultPoints.NONE);
        opened = Optional.of(database);
        return database;
    }

    @Override
    protected PlantStore items(Transactions transactions) {
        return new SqlPlantStore((Database) transactions);
    }

    @Override
    protected TemplateStore store(Transactions transactions, PlantStore items) {
        return new SqlTemplateStore((Database) transactions);
    }

    @AfterEach
    void close() {
        opened.ifPresent(Database::close);
    }
}
