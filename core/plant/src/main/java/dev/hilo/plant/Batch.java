package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items and versions that are written together. Used by one thread, inside one transaction. */
final class Batch {

    private final PlantPorts ports;
    private final Caller caller;
    private final Instant now;
    private final Map<ItemId, Item> added = new LinkedHashMap<>();
    private final Map<ItemId, Item> changed = new LinkedHashMap<>();
    private final List<SettingsVersion> versions = new ArrayList<>();

    Batch(PlantPorts ports, Caller caller, Instant now) {
        this.ports = ports;
        this.caller = caller;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /**
     * @param complete the settings with what a template gives, for lists to find it by
     */
    Item add(
            Optional<Item> parent,
            Key key,
            Optional<TemplateLink> template,
            Settings own,
            Settings complete,
            Instant validFrom) {
        var path = PlantPath.of(parent.map(Item::path), key);
        var item =
                new Item(
                        new ItemId(ports.ids().next()),
                        caller.tenant(),
                        parent.map(Item::id),
                        path,
                        now,
                        template,
                        Optional.empty(),
                        false,
                        Listing.of(key, complete),
                        1,
                        now,
                        now);
        added.put(item.id(), item);
        versions.add(version(item, own, validFrom));
        return item;
    }

    /** The sensors of a template on a machine that has none of them yet. */
    List<Item> addSensors(Item machine, TemplateVersion template, Instant validFrom) {
        return template.settings().sensors().stream()
                .map(sensor -> addSensor(machine, template.template(), sensor, validFrom))
                .toList();
    }

    Item addSensor(Item machine, TemplateId template, TemplateSensor sensor, Instant validFrom) {
        return add(
                Optional.of(machine),
                sensor.key(),
                Optional.of(new TemplateLink(template, Optional.of(sensor.key()))),
                SensorSettings.INHERITED,
                sensor.settings(),
                validFrom);
    }

    Item edit(Item item, Settings own, Listing listing, Instant validFrom) {
        var edited = item.edited(listing, now);
        change(edited);
        versions.add(version(edited, own, validFrom));
        return edited;
    }

    void change(Item item) {
        changed.put(item.id(), item);
    }

    void write() {
        ports.items().insert(caller.tenant(), added.values());
        ports.items().update(caller.tenant(), changed.values());
        ports.items().append(caller.tenant(), versions);
    }

    private SettingsVersion version(Item item, Settings own, Instant validFrom) {
        return new SettingsVersion(
                item.id(), validFrom, now, item.revision(), caller.principal(), own);
    }
}
