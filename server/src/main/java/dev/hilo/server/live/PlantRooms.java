package dev.hilo.server.live;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Sha256;
import dev.hilo.live.Contents;
import dev.hilo.live.Directory;
import dev.hilo.live.Point;
import dev.hilo.live.RoomName;
import dev.hilo.live.Wanted;
import dev.hilo.plant.ItemFilter;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ItemView;
import dev.hilo.plant.Level;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.SensorSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The rooms that the plant makes. Who may read a sensor's readings may know its name, place and
 * unit, which mean nothing without each other; hence the plant is asked as the house, and what the
 * caller may not read is left out here. Thread-safe.
 */
public final class PlantRooms implements Directory {

    private static final String READ = "telemetry.read";
    private static final String WHOLE_PLANT = "plant:**";
    private static final int HASH_DIGITS = 16;

    /** As many as any member may watch, and one more that tells that there are too many. */
    private final int mostPoints;

    private final PlantDirectory plant;
    private final Permissions permissions;
    private final SystemStatus status;

    public PlantRooms(
            PlantDirectory plant, Permissions permissions, SystemStatus status, int mostPoints) {
        this.plant = plant;
        this.permissions = permissions;
        this.status = status;
        this.mostPoints = mostPoints;
    }

    @Override
    public Contents look(Caller caller, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Machine(String text) -> {
                var machine = place(caller, "machine", text, List.of(Level.MACHINE));
                yield below(caller, machine, RoomName.machine(machine.item().path().toString()));
            }
            case Wanted.Field(String text) -> {
                var field = place(caller, "place", text, List.of(Level.SITE, Level.AREA));
                yield below(caller, field, RoomName.field(field.item().id()));
            }
            case Wanted.Well(String text) -> {
                var well = place(caller, "place", text, List.of(Level.MACHINE, Level.AREA));
                yield below(caller, well, RoomName.well(well.item().id()));
            }
            case Wanted.Sensors sensors -> sensors(caller, sensors);
            case Wanted.Alarms() -> Contents.notices(RoomName.alarms(caller.tenant()), Map.of());
            case Wanted.CriticalAlarms() ->
                    Contents.notices(RoomName.criticalAlarms(caller.tenant()), Map.of());
            case Wanted.Dashboard(String name) ->
                    Contents.notices(RoomName.dashboard(name, caller.tenant()), Map.of());
            case Wanted.SystemStatus() -> {
                permissions.require(caller, "tenant.read", "tenant");
                yield Contents.notices(
                        RoomName.system(caller.tenant()), Map.of(SystemStatus.EVENT, status.now()));
            }
        };
    }

    private Contents below(Caller caller, ItemView place, RoomName room) {
        var readable = readable(caller);
        var filter =
                ItemFilter.EVERYTHING
                        .present()
                        .of(Level.SENSOR)
                        .under(Optional.of(place.item().path()));
        var points = new ArrayList<Point>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = plant.list(house(caller), filter, new PageRequest(PageRequest.MOST, cursor));
            page.items().stream()
                    .filter(view -> readable.test(view.item().path()))
                    .map(PlantRooms::point)
                    .forEach(points::add);
            cursor = page.next().map(next -> next.encode());
        } while (cursor.isPresent() && points.size() <= mostPoints);
        return Contents.points(room, points, List.of());
    }

    private Contents sensors(Caller caller, Wanted.Sensors sensors) {
        var points = new ArrayList<Point>();
        var missing = new ArrayList<String>();
        for (var text : sensors.places()) {
            found(caller, text, List.of(Level.SENSOR))
                    .filter(view -> readable(caller).test(view.item().path()))
                    .ifPresentOrElse(view -> points.add(point(view)), () -> missing.add(text));
        }
        var name = sensors.name().orElseGet(() -> named(sensors.places()));
        return Contents.points(RoomName.sensors(name), points, missing);
    }

    /** The same choice has the same name, whatever its order. */
    private static String named(List<String> places) {
        var sorted = String.join("\n", places.stream().sorted().toList());
        return Sha256.hex(sorted.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    }

    /** A place of which the caller may read something. */
    private ItemView place(Caller caller, String what, String text, List<Level> levels) {
        return found(caller, text, levels)
                .filter(view -> {
                    var resource = view.item().path().resource();
                    return permissions.allows(caller, READ, resource)
                            || permissions.allowsBelow(caller, READ, resource);
                })
                .orElseThrow(() -> Refusal.notFound(what, text));
    }

    private Optional<ItemView> found(Caller caller, String text, List<Level> levels) {
        var id = id(text);
        if (id.isPresent()) {
            return levels.stream()
                    .flatMap(level ->
                            there(() -> plant.find(house(caller), level, id.get())).stream())
                    .findFirst();
        }
        return PlantPath.parse(text)
                .flatMap(path -> there(() -> plant.at(house(caller), path)))
                .filter(view -> levels.contains(view.item().level()));
    }

    private static Optional<ItemView> there(Supplier<ItemView> question) {
        try {
            return Optional.of(question.get());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static Optional<ItemId> id(String text) {
        try {
            return text.indexOf('/') < 0 && text.length() == 36
                    ? Optional.of(new ItemId(UUID.fromString(text)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Predicate<PlantPath> readable(Caller caller) {
        return permissions.allows(caller, READ, WHOLE_PLANT)
                ? _ -> true
                : path -> permissions.allows(caller, READ, path.resource());
    }

    private static Caller house(Caller caller) {
        return Caller.service("live", caller.tenant());
    }

    private static Point point(ItemView view) {
        var item = view.item();
        var settings =
                view.settings() instanceof SensorSettings sensor
                        ? Optional.of(sensor)
                        : Optional.<SensorSettings>empty();
        return new Point(
                item.id().value(),
                item.path().toString(),
                view.name(),
                settings.flatMap(SensorSettings::unit),
                settings.map(sensor -> sensor.valueTypeOrNumber().name())
                        .orElse("number")
                        .toLowerCase(Locale.ROOT));
    }
}
