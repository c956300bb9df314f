package dev.hilo.server.wiring;

import dev.hilo.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready means that the store can be read and takes a write. */
@Readiness
@ApplicationScoped
class StoreAnswers implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(StoreAnswers.class);

    private final Database database;

    StoreAnswers(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("store");
        try {
            database.probe();
            return response.up().build();
        } catch (RuntimeException failure) {
            LOG.warn("the store does not answer", failure);
            return response.down()
                    .withData("reason", "it takes no write; the log says why")
                    .build();
        }
    }
}
