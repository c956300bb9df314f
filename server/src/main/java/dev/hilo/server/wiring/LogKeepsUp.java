package dev.hilo.server.wiring;

import dev.hilo.filelog.FileLog;
import dev.hilo.kernel.log.Standing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether everybody who follows the log gets on. A group that is stuck holds back trimming until
 * the disk is full: it is to be seen long before.
 */
@Readiness
@ApplicationScoped
class LogKeepsUp implements HealthCheck {

    private final FileLog log;
    private final MeterRegistry registry;

    LogKeepsUp(FileLog log, MeterRegistry registry) {
        this.log = log;
        this.registry = registry;
    }

    /** Once those who follow have joined. */
    void measure(@Observes @Priority(3000) StartupEvent event) {
        for (var standing : log.standings()) {
            Gauge.builder("hilo.log.behind", () -> behind(standing))
                    .description("Entries of the log that a group has not taken safely")
                    .tag("group", standing.group())
                    .tag("partition", standing.partition().toString())
                    .register(registry);
        }
    }

    private long behind(Standing of) {
        return log.standings().stream()
                .filter(now ->
                        now.group().equals(of.group()) && now.partition().equals(of.partition()))
                .mapToLong(Standing::behind)
                .findFirst()
                .orElse(0);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("log");
        boolean up = true;
        for (var standing : log.standings()) {
            if (standing.failure().isPresent()) {
                up = false;
                response.withData(standing.group() + " " + standing.partition(), "stuck");
            }
        }
        return response.status(up).build();
    }
}
