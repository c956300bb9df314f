package dev.hilo.telemetry.reads;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.Item;
import dev.hilo.plant.ItemFilter;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ItemView;
import dev.hilo.plant.Level;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.SensorSettings;
import dev.hilo.plant.SiteSettings;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the sensors whose readings a caller may see. The plant is asked in Hilo's own name, so that
 * whoever may read a sensor's readings need not be allowed its configuration. Thread-safe.
 */
final class Sensors {

    static final String READ = "telemetry.read";

    private static final String SEE = "plant.read";
    private static final String WHOLE_PLANT = "plant:**";

    private final ReadPorts ports;

    Sensors(ReadPorts ports) {
        this.ports = ports;
    }

    /** Refuses what the caller may not read; what they may not even see is not there. */
    SensorSeries find(Caller caller, ItemId id) {
        var view = ports.plant().find(hilo(caller), Level.SENSOR, id);
        var resource = view.item().path().resource();
        if (!ports.permissions().allows(caller, READ, resource)) {
            if (!ports.permissions().allows(caller, SEE, resource)) {
                throw Refusal.notFound(Level.SENSOR.word(), id);
            }
            ports.permissions().require(caller, READ, resource);
        }
        return withSeries(caller.tenant(), List.of(view)).getFirst();
    }

    List<SensorSeries> find(Caller caller, List<ItemId> ids) {
        return ids.stream().distinct().map(id -> find(caller, id)).toList();
    }

    /** Those below a place that the caller may read, by path; a sensor is below itself. */
    Page<SensorSeries> under(Caller caller, Optional<PlantPath> place, PageRequest request) {
        var readable = readable(caller);
        var under = place.map(path -> standing(caller, path));
        if (under.filter(item -> item.level() == Level.SENSOR).isPresent()) {
            return new Page<>(List.of(find(caller, under.get().id())), Optional.empty());
        }
        var filter = ItemFilter.EVERYTHING.present().of(Level.SENSOR).under(under.map(Item::path));
        var found = new ArrayList<ItemView>();
        var cursor = request.cursor();
        do {
            var rest = new PageRequest(request.limit() - found.size(), cursor);
            var page = ports.plant().list(hilo(caller), filter, rest);
            page.items().stream().filter(v -> readable.test(v.item().path())).forEach(found::add);
            cursor = page.next().map(Cursor::encode);
            if (found.size() == request.limit() || cursor.isEmpty()) {
                return new Page<>(withSeries(caller.tenant(), found), page.next());
            }
        } while (true);
    }

    /** The clock of the site that the sensor stands in. */
    ZoneId zone(Caller caller, SensorSeries sensor) {
        var site = PlantPath.site(sensor.path().keys().getFirst());
        return ports.plant().at(hilo(caller), site).settings() instanceof SiteSettings settings
                ? settings.timeZone()
                : ZoneOffset.UTC;
    }

    private Item standing(Caller caller, PlantPath path) {
        var item = ports.plant().at(hilo(caller), path).item();
        var resource = item.path().resource();
        if (Stream.of(READ, SEE).noneMatch(action -> reaches(caller, action, resource))) {
            throw Refusal.notFound("place", path.toString());
        }
        return item;
    }

    private boolean reaches(Caller caller, String action, String resource) {
        return ports.permissions().allows(caller, action, resource)
                || ports.permissions().allowsBelow(caller, action, resource);
    }

    /** For many paths: who may read all is asked once. */
    private Predicate<PlantPath> readable(Caller caller) {
        return ports.permissions().allows(caller, READ, WHOLE_PLANT)
                ? _ -> true
                : path -> ports.permissions().allows(caller, READ, path.resource());
    }

    private List<SensorSeries> withSeries(TenantId tenant, List<ItemView> views) {
        var ids = views.stream().map(view -> view.item().id()).toList();
        var series = ports.transactions().read(() -> ports.series().ofSensors(tenant, ids));
        var sensors = new ArrayList<SensorSeries>(views.size());
        for (var view : views) {
            if (view.settings() instanceof SensorSettings settings) {
                var item = view.item();
                var own = series.getOrDefault(item.id(), List.of());
                sensors.add(new SensorSeries(item.id(), item.path(), view.name(), settings, own));
            }
        }
        return sensors;
    }

    private static Caller hilo(Caller caller) {
        return Caller.service("telemetry", caller.tenant());
    }
}
