package dev.hilo.live;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Machines with sensors, their series and newest values, and who may see what. */
final class SmallPlant implements Directory, LatestSamples, SeriesOwners {

    private record Key(TenantId tenant, String machine) {}

    private record Series(TenantId tenant, int number) {}

    private final Map<Key, List<Point>> machines = new LinkedHashMap<>();
    private final Map<UUID, Sample> newest = new HashMap<>();
    private final Map<Series, UUID> owners = new HashMap<>();
    private int series;

    /** Adds a sensor and returns the number of its series. */
    int sensor(TenantId tenant, String machine, String name) {
        series++;
        var point =
                new Point(
                        new UUID(1, series),
                        machine + "/" + name,
                        name,
                        Optional.of("bar"),
                        "number");
        machines.computeIfAbsent(new Key(tenant, machine), _ -> new ArrayList<>()).add(point);
        owners.put(new Series(tenant, series), point.sensor());
        return series;
    }

    void newest(int ofSeries, Sample sample) {
        newest.put(new UUID(1, ofSeries), sample);
    }

    /** The sensor is no longer to be seen. */
    void hide(int ofSeries) {
        machines.values()
                .forEach(points -> points.removeIf(p -> p.sensor().equals(new UUID(1, ofSeries))));
    }

    void remove(TenantId tenant, String machine) {
        machines.remove(new Key(tenant, machine));
    }

    @Override
    public Contents look(Caller caller, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Machine(String place) ->
                    Optional.ofNullable(machines.get(new Key(caller.tenant(), place)))
                            .map(points ->
                                    Contents.points(RoomName.machine(place), points, List.of()))
                            .orElseThrow(() -> Refusal.notFound("machine", place));
            case Wanted.SystemStatus() ->
                    Contents.notices(
                            RoomName.system(caller.tenant()),
                            Map.of("system:status", Map.of("state", "ok")));
            case Wanted other -> throw Refusal.notFound("place", other);
        };
    }

    @Override
    public Map<UUID, Sample> of(TenantId tenant, Collection<UUID> sensors) {
        var found = new LinkedHashMap<UUID, Sample>();
        for (var sensor : sensors) {
            var sample = newest.get(sensor);
            if (sample != null) {
                found.put(sensor, sample);
            }
        }
        return found;
    }

    @Override
    public Optional<UUID> sensorOf(TenantId tenant, int number) {
        return Optional.ofNullable(owners.get(new Series(tenant, number)));
    }
}
