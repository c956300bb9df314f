package dev.hilo.plant;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes settings complete: an item's own, laid over what its template said at the same moment. Asks
 * the stores once for many items. Stateless.
 */
final class Resolver {

    /** One item's configuration at one moment. */
    record Resolved(
            Settings own,
            Settings complete,
            List<String> inherited,
            Optional<TemplateVersion> template) {

        static Resolved plain(Settings own) {
            return new Resolved(own, own, List.of(), Optional.empty());
        }
    }

    private final PlantPorts ports;

    Resolver(PlantPorts ports) {
        this.ports = ports;
    }

    /** Items that had no configuration yet at that moment have no entry. */
    Map<ItemId, Resolved> resolve(
            TenantId tenant, Collection<Item> items, Instant at, Instant knownAt) {
        var ids = items.stream().map(Item::id).toList();
        var own = new HashMap<>(ports.items().inForce(tenant, ids, at, knownAt));
        var templates = templatesOf(tenant, items);
        var resolved = new HashMap<ItemId, Resolved>();
        var onMachine = new ArrayList<Item>();
        for (Item item : items) {
            var version = Optional.ofNullable(own.get(item.id()));
            version.map(SettingsVersion::settings)
                    .map(mine -> complete(item.template(), mine, templates, at, knownAt))
                    .ifPresent(r -> {
                        resolved.put(item.id(), r);
                        if (namesMachine(r)) {
                            onMachine.add(item);
                        }
                    });
        }
        address(tenant, onMachine, resolved, at, knownAt);
        return resolved;
    }

    Map<TemplateId, List<TemplateVersion>> templatesOf(TenantId tenant, Collection<Item> items) {
        var ids = new ArrayList<TemplateId>();
        items.stream()
                .flatMap(item -> item.template().stream())
                .map(TemplateLink::template)
                .distinct()
                .forEach(ids::add);
        return ids.isEmpty() ? Map.of() : ports.templates().versions(tenant, ids);
    }

    static Resolved complete(
            Optional<TemplateLink> origin,
            Settings own,
            Map<TemplateId, List<TemplateVersion>> templates,
            Instant at,
            Instant knownAt) {
        if (origin.isEmpty()) {
            return Resolved.plain(own);
        }
        var link = origin.get();
        var versions = templates.getOrDefault(link.template(), List.of());
        if (versions.isEmpty()) {
            return Resolved.plain(own);
        }
        var version = TemplateVersion.inForce(versions, at, knownAt);
        return switch (own) {
            case SensorSettings mine ->
                    link.sensor()
                            .flatMap(key -> TemplateVersion.sensor(versions, key, at, knownAt))
                            .map(base -> overlaid(mine, mine.over(base), version))
                            .orElseGet(() -> Resolved.plain(own));
            case MachineSettings mine ->
                    overlaid(mine, mine.ofKind(version.settings().machineKind()), version);
            case SiteSettings _, AreaSettings _ -> Resolved.plain(own);
        };
    }

    private static Resolved overlaid(Settings own, Settings complete, TemplateVersion version) {
        var inherited = new ArrayList<>(complete.members().keySet());
        inherited.removeAll(own.members().keySet());
        return new Resolved(own, complete, inherited, Optional.of(version));
    }

    private static boolean namesMachine(Resolved resolved) {
        return resolved.inherited().contains("address")
                && resolved.complete() instanceof SensorSettings sensor
                && sensor.address().filter(Address::namesMachine).isPresent();
    }

    /** Fills machine names and attributes into inherited addresses. */
    private void address(
            TenantId tenant,
            List<Item> sensors,
            Map<ItemId, Resolved> resolved,
            Instant at,
            Instant knownAt) {
        if (sensors.isEmpty()) {
            return;
        }
        var machines = sensors.stream().flatMap(s -> s.parent().stream()).distinct().toList();
        var settings = ports.items().inForce(tenant, machines, at, knownAt);
        for (Item sensor : sensors) {
            var machine = sensor.path().parent().map(PlantPath::key).orElseThrow();
            var attributes =
                    sensor.parent()
                            .map(settings::get)
                            .map(version -> attributes(version.settings()))
                            .orElse(Map.of());
            resolved.computeIfPresent(sensor.id(), (_, r) -> addressed(r, machine, attributes));
        }
    }

    private static Map<String, String> attributes(Settings settings) {
        return settings instanceof MachineSettings machine ? machine.attributes() : Map.of();
    }

    private static Resolved addressed(Resolved r, Key machine, Map<String, String> attributes) {
        return r.complete() instanceof SensorSettings sensor
                ? new Resolved(
                        r.own(),
                        sensor.address()
                                .map(target -> sensor.at(target.on(machine, attributes)))
                                .orElse(sensor),
                        r.inherited(),
                        r.template())
                : r;
    }
}
