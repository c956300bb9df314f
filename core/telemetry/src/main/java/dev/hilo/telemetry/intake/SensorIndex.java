package dev.hilo.telemetry.intake;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.announce.Announcement;
import dev.hilo.kernel.announce.Subscriber;
import dev.hilo.plant.PlantPath;
import dev.hilo.telemetry.SeriesRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Every machine and sensor that somebody sent readings of, found by its name as bytes. Filled as
 * they are named; what the plant announces to have changed is asked anew. Thread-safe.
 */
public final class SensorIndex implements Subscriber {

    private static final String MACHINE = "machine";
    private static final String SENSOR = "sensor";
    private static final Set<String> OF_MANY = Set.of("site", "area", "template", "plant");

    private final SensorLookup lookup;
    private final SeriesRegistry registry;
    private final LongSupplier nanos;
    private final Map<TenantId, TenantSensors> ofTenants = new ConcurrentHashMap<>();

    /**
     * @param nanos a clock that only runs forward
     */
    public SensorIndex(SensorLookup lookup, SeriesRegistry registry, LongSupplier nanos) {
        this.lookup = lookup;
        this.registry = registry;
        this.nanos = nanos;
    }

    TenantSensors of(TenantId tenant) {
        return ofTenants.computeIfAbsent(
                tenant, _ -> new TenantSensors(tenant, lookup, registry, nanos));
    }

    /** Forgets a tenant that is gone. */
    public void forget(TenantId tenant) {
        ofTenants.remove(tenant);
    }

    @Override
    public String name() {
        return "intake-sensors";
    }

    @Override
    public void receive(Announcement announcement) {
        var sensors = ofTenants.get(announcement.tenant());
        if (sensors == null) {
            return;
        }
        var about = announcement.name().split("\\.", 2)[0];
        if (OF_MANY.contains(about)) {
            sensors.drop();
        } else if (about.equals(SENSOR)) {
            machines(announcement).forEach(sensors::drop);
        } else if (about.equals(MACHINE)) {
            machines(announcement).forEach(sensors::drop);
            sensors.dropNames();
        }
    }

    /** The machine that it is about, and the one that it was about before a move. */
    private static Stream<PlantPath> machines(Announcement announcement) {
        var details = announcement.details();
        var before =
                details.get("changes") instanceof List<?> changes
                        ? changes.stream().flatMap(SensorIndex::formerPath)
                        : Stream.empty();
        return Stream.concat(Stream.ofNullable(details.get("path")), before)
                .flatMap(text -> PlantPath.parse(text.toString()).stream())
                .flatMap(path -> machine(path).stream());
    }

    private static Stream<?> formerPath(Object change) {
        return change instanceof Map<?, ?> members && "path".equals(members.get("field"))
                ? Stream.ofNullable(members.get("before"))
                : Stream.empty();
    }

    private static Optional<PlantPath> machine(PlantPath path) {
        return switch (path.level()) {
            case MACHINE -> Optional.of(path);
            case SENSOR -> path.parent();
            case SITE, AREA -> Optional.empty();
        };
    }
}
