package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Dresses items for their reader: a handful of store reads for any number of them. Stateless. */
final class Views {

    private final PlantPorts ports;
    private final Resolver resolver;
    private final Sight sight;

    Views(PlantPorts ports) {
        this.ports = ports;
        this.resolver = new Resolver(ports);
        this.sight = new Sight(ports.permissions());
    }

    /** In the order of the items; those without a configuration at that moment are left out. */
    List<ItemView> of(Caller caller, List<Item> items, Instant at, Instant knownAt) {
        var tenant = caller.tenant();
        var resolved = resolver.resolve(tenant, items, at, knownAt);
        var parents = parents(caller, items);
        var counts = childCounts(tenant, items);
        var templates = templates(tenant, resolved.values());
        var readable = sight.readable(caller);
        var views = new ArrayList<ItemView>(items.size());
        for (Item item : items) {
            Optional.ofNullable(resolved.get(item.id()))
                    .map(r ->
                            new ItemView(
                                    item,
                                    r.complete(),
                                    r.inherited(),
                                    r.template().flatMap(v -> ref(templates, v)),
                                    item.parent()
                                            .flatMap(id -> Optional.ofNullable(parents.get(id))),
                                    counts.getOrDefault(item.id(), 0),
                                    Optional.empty(),
                                    false))
                    .map(view -> readable.test(item.path()) ? view : outlined(caller, view))
                    .ifPresent(views::add);
        }
        return views;
    }

    /** Of what the reader may only pass through, nothing shows that they may not see. */
    private ItemView outlined(Caller caller, ItemView view) {
        var item = view.item();
        var below =
                item.level()
                        .below()
                        .map(level ->
                                ItemFilter.EVERYTHING
                                        .present()
                                        .of(level)
                                        .under(Optional.of(item.path())))
                        .map(filter ->
                                ports.items()
                                        .list(
                                                caller.tenant(),
                                                filter,
                                                Optional.empty(),
                                                PageRequest.MOST))
                        .orElse(List.of());
        var shown = sight.walkable(caller);
        return view.outlined(
                (int) below.stream().filter(child -> shown.test(child.path())).count());
    }

    private Map<TemplateId, Template> templates(
            TenantId tenant, Collection<Resolver.Resolved> resolved) {
        var found = new HashMap<TemplateId, Template>();
        resolved.stream()
                .flatMap(r -> r.template().stream())
                .map(TemplateVersion::template)
                .distinct()
                .flatMap(id -> ports.templates().find(tenant, id).stream())
                .forEach(template -> found.put(template.id(), template));
        return found;
    }

    private static Optional<ItemView.TemplateRef> ref(
            Map<TemplateId, Template> templates, TemplateVersion version) {
        return Optional.ofNullable(templates.get(version.template()))
                .map(t -> new ItemView.TemplateRef(t.id(), t.key(), version.number()));
    }

    private Map<ItemId, Integer> childCounts(TenantId tenant, List<Item> items) {
        var parents =
                items.stream().filter(item -> item.level() != Level.SENSOR).map(Item::id).toList();
        return parents.isEmpty() ? Map.of() : ports.items().childCounts(tenant, parents);
    }

    /** The parents that the caller may see. */
    private Map<ItemId, ItemView.ParentRef> parents(Caller caller, Collection<Item> items) {
        var ids = items.stream().flatMap(item -> item.parent().stream()).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : ports.items().find(caller.tenant(), ids).stream()
                        .filter(parent -> sight.reads(caller, parent.path()))
                        .map(p -> new ItemView.ParentRef(p.id(), p.path(), p.listing().name()))
                        .collect(Collectors.toMap(ItemView.ParentRef::id, Function.identity()));
    }
}
