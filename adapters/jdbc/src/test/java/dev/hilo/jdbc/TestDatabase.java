package dev.hilo.jdbc;

import dev.hilo.kernel.FaultPoints;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real database file with the present schema, new for each test. */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback {

    private final TemporaryFolder folder = new TemporaryFolder();
    private Optional<Database> database = Optional.empty();

    @Override
    public void beforeEach(ExtensionContext context) {
        var file = folder.create().resolve("hilo.db");
        Migrations.apply(file);
        database = Optional.of(Database.open(file, FaultPoints.NONE));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        database().close();
        folder.delete();
    }

    public Database database() {
        return database.orElseThrow();
    }

    public Path file() {
        return folder.path().resolve("hilo.db");
    }
}
