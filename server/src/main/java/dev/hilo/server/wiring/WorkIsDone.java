package dev.hilo.server.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that announcements are delivered and jobs are run, where this process has to. */
@Readiness
@ApplicationScoped
class WorkIsDone implements HealthCheck {

    private final Background background;

    WorkIsDone(Background background) {
        this.background = background;
    }

    @Override
    public HealthCheckResponse call() {
        var stopped = background.stopped();
        var response = HealthCheckResponse.named("background work").status(stopped.isEmpty());
        stopped.forEach(name -> response.withData(name, "stopped"));
        return response.build();
    }
}
