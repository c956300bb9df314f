package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the machines of a template follow its new version. Stateless. */
final class TemplateSpread {

    private final PlantPorts ports;

    TemplateSpread(PlantPorts ports) {
        this.ports = ports;
    }

    void follow(Caller caller, TemplateVersion version, TemplateSettings before, Instant now) {
        var items = ports.items().ofTemplate(caller.tenant(), version.template());
        var batch = new Batch(ports, caller, now);
        var wanted = keys(version.settings());
        var gone = keys(before);
        gone.removeAll(wanted);
        var sensors =
                items.stream()
                        .filter(item -> item.level() == Level.SENSOR)
                        .collect(Collectors.groupingBy(TemplateSpread::sensorKey));
        gone.forEach(key ->
                sensors.getOrDefault(key, List.of()).stream()
                        .filter(sensor -> sensor.archivedAt().isEmpty())
                        .forEach(sensor -> archive(caller, batch, sensor)));
        var added = keys(version.settings());
        added.removeAll(keys(before));
        var machines = items.stream().filter(item -> item.level() == Level.MACHINE).toList();
        for (Item machine : machines) {
            for (Key key : added) {
                grow(caller, batch, machine, key, sensors.getOrDefault(key, List.of()), version);
            }
        }
        relist(caller, batch, items, gone, added);
        batch.write();
    }

    private static Set<Key> keys(TemplateSettings settings) {
        return settings.sensors().stream()
                .map(TemplateSensor::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Key sensorKey(Item sensor) {
        return sensor.template().flatMap(TemplateLink::sensor).orElseThrow();
    }

    private void archive(Caller caller, Batch batch, Item sensor) {
        var archived = sensor.archived(Optional.of(batch.now()), true, batch.now());
        batch.change(archived);
        ports.announcements().announce(caller, new PlantFact.ItemArchived(archived));
    }

    /** A machine that once had the sensor gets that one back. */
    private void grow(
            Caller caller,
            Batch batch,
            Item machine,
            Key key,
            List<Item> former,
            TemplateVersion version) {
        var own =
                former.stream()
                        .filter(item -> item.parent().equals(Optional.of(machine.id())))
                        .findFirst();
        if (own.isPresent()) {
            var restored = own.get().archived(Optional.empty(), machine.hidden(), batch.now());
            batch.change(restored);
            ports.announcements().announce(caller, new PlantFact.ItemRestored(restored));
            return;
        }
        var path = machine.path().child(key);
        ports.items()
                .at(caller.tenant(), path)
                .ifPresent(there -> {
                    throw Refusal.conflict("template.sensor-in-the-way", there.path().toString());
                });
        var settings = version.settings().sensor(key).orElseThrow();
        var item =
                batch.addSensor(
                        machine,
                        version.template(),
                        new TemplateSensor(key, settings),
                        version.validFrom());
        ports.announcements().announce(caller, new PlantFact.ItemAdded(item));
    }

    /** Lists find machines and sensors by what the template now says. */
    private void relist(
            Caller caller, Batch batch, List<Item> items, Set<Key> gone, Set<Key> added) {
        var untouched =
                items.stream()
                        .filter(item ->
                                item.template()
                                        .flatMap(TemplateLink::sensor)
                                        .map(key -> !gone.contains(key) && !added.contains(key))
                                        .orElse(true))
                        .toList();
        var resolved =
                new Resolver(ports).resolve(caller.tenant(), untouched, batch.now(), batch.now());
        for (Item item : untouched) {
            Optional.ofNullable(resolved.get(item.id()))
                    .map(r -> Listing.of(item.key(), r.complete()))
                    .filter(listing -> !listing.equals(item.listing()))
                    .ifPresent(listing -> batch.change(item.listed(listing)));
        }
    }
}
