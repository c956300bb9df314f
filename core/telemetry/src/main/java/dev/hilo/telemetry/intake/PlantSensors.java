package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.ItemFilter;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ItemView;
import dev.hilo.plant.Level;
import dev.hilo.plant.Members;
import dev.hilo.plant.Plant;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.SensorSettings;
import dev.hilo.plant.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Answers from the plant, on Hilo's own account: who may write is not its question. */
public final class PlantSensors implements SensorLookup {

    private static final String NAME = "intake";
    private static final String UNKNOWN_KIND = "unknown";
    private static final String DIMENSIONLESS = "1";

    private final Plant plant;
    private final PlantDirectory directory;

    public PlantSensors(Plant plant, PlantDirectory directory) {
        this.plant = plant;
        this.directory = directory;
    }

    @Override
    public Optional<Machine> machine(TenantId tenant, String name) {
        var asker = Caller.service(NAME, tenant);
        return view(asker, name)
                .filter(view -> view.item().level() == Level.MACHINE)
                .map(view -> machine(asker, view));
    }

    @Override
    public Optional<Sensor> formerly(TenantId tenant, PlantPath machine, Key key) {
        var asker = Caller.service(NAME, tenant);
        return present(() -> directory.at(asker, machine.child(key)))
                .filter(view -> view.item().path().parent().filter(machine::equals).isPresent())
                .flatMap(PlantSensors::sensor);
    }

    @Override
    public Discovered discover(TenantId tenant, PlantPath machine, Key key, ValueType type) {
        var there = formerly(tenant, machine, key);
        if (there.isPresent()) {
            return new Discovered(there.get(), false);
        }
        var members = new LinkedHashMap<String, Object>();
        members.put("parent", machine.toString());
        members.put("key", key.text());
        members.put("kind", UNKNOWN_KIND);
        members.put("valueType", type.name().toLowerCase(Locale.ROOT));
        members.put("tags", List.of("discovered"));
        if (type == ValueType.NUMBER) {
            members.put("unit", DIMENSIONLESS);
        }
        var made =
                plant.add(
                        Caller.service(NAME, tenant),
                        Level.SENSOR,
                        Members.of(Map.copyOf(members)));
        return new Discovered(sensor(made).orElseThrow(), true);
    }

    private Optional<ItemView> view(Caller asker, String name) {
        return id(name).map(id -> present(() -> directory.find(asker, Level.MACHINE, id)))
                .orElseGet(() ->
                        PlantPath.parse(name)
                                .flatMap(path -> present(() -> directory.at(asker, path))));
    }

    private Machine machine(Caller asker, ItemView view) {
        var below = ItemFilter.EVERYTHING.of(Level.SENSOR).under(Optional.of(view.item().path()));
        var sensors = new ArrayList<Sensor>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page =
                    directory.list(
                            asker,
                            below,
                            new PageRequest(PageRequest.MOST, after.map(Cursor::encode)));
            page.items().forEach(item -> sensor(item).ifPresent(sensors::add));
            after = page.next();
        } while (after.isPresent());
        return new Machine(view.item().id(), view.item().path(), view.item().hidden(), sensors);
    }

    private static Optional<Sensor> sensor(ItemView view) {
        return view.settings() instanceof SensorSettings settings
                ? Optional.of(
                        new Sensor(
                                view.item().id(),
                                view.item().key(),
                                settings.valueTypeOrNumber(),
                                settings.streamOrTelemetry(),
                                settings.range(),
                                view.item().hidden()))
                : Optional.empty();
    }

    private static Optional<ItemId> id(String name) {
        if (name.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ItemId(UUID.fromString(name)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<ItemView> present(Supplier<ItemView> asked) {
        try {
            return Optional.of(asked.get());
        } catch (Refusal no) {
            if (no.kind() == Refusal.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw no;
        }
    }
}
