package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the plant: by id, by path (also an old one), as lists, and as it was. Thread-safe. */
public final class PlantDirectory {

    /** A configuration and what it changed. */
    public record HistoryEntry(SettingsVersion version, List<Change> changes) {}

    private static final int LONGEST_SEARCH = 200;

    private final PlantPorts ports;
    private final Views views;
    private final Sight sight;

    public PlantDirectory(PlantPorts ports) {
        this.ports = ports;
        this.views = new Views(ports);
        this.sight = new Sight(ports.permissions());
    }

    public ItemView find(Caller caller, Level level, ItemId id) {
        return ports.transactions()
                .read(() -> {
                    var now = ports.now();
                    return view(caller, visible(caller, level, id), now, now);
                });
    }

    /** The item as it was configured at a time, by what is known now. */
    public ItemView find(Caller caller, Level level, ItemId id, Instant asOf) {
        return find(caller, level, id, asOf, ports.now());
    }

    /** The item as it was configured at a time, by what was known at another. */
    public ItemView find(Caller caller, Level level, ItemId id, Instant asOf, Instant knownAt) {
        return ports.transactions()
                .read(() -> view(caller, visible(caller, level, id), asOf, knownAt));
    }

    public ItemView find(Caller caller, Level level, ItemId id, Viewpoint from) {
        var now = ports.now();
        return find(caller, level, id, from.asOf().orElse(now), from.knownAt().orElse(now));
    }

    /** What stands at the path now; else what once did. */
    public ItemView at(Caller caller, PlantPath path) {
        return at(caller, path, Viewpoint.NOW);
    }

    /** What stood at the path at a time; where nothing did, what stands there now. */
    public ItemView at(Caller caller, PlantPath path, Instant asOf) {
        return at(caller, path, new Viewpoint(Optional.of(asOf), Optional.empty()));
    }

    /** The same, as it was configured by what was known at the viewpoint. */
    public ItemView at(Caller caller, PlantPath path, Viewpoint from) {
        return ports.transactions()
                .read(() -> {
                    var readable = sight.readable(caller);
                    var item =
                            from.asOf().isEmpty()
                                    ? standing(caller.tenant(), path, readable)
                                    : shown(
                                            path,
                                            walk(caller.tenant(), path, from.asOf()),
                                            readable);
                    var now = ports.now();
                    var view =
                            view(caller, item, from.asOf().orElse(now), from.knownAt().orElse(now));
                    return item.path().equals(path) ? view : view.foundBy(path);
                });
    }

    /** Ordered by path. */
    public Page<ItemView> list(Caller caller, ItemFilter filter, PageRequest page) {
        filter.words()
                .filter(words -> words.length() > LONGEST_SEARCH)
                .ifPresent(_ -> {
                    throw Refusal.invalid("q", "text.length", 1, LONGEST_SEARCH);
                });
        return list(caller, filter, page, sight.readable(caller));
    }

    private Page<ItemView> list(
            Caller caller, ItemFilter filter, PageRequest page, Predicate<PlantPath> shown) {
        var after = page.after(1).map(cursor -> cursor.key(0));
        return ports.transactions()
                .read(() -> {
                    var items = shown(caller.tenant(), filter, after, page.limit() + 1, shown);
                    var cut =
                            Page.cut(items, page.limit(), item -> Cursor.of(item.path().folded()));
                    var now = ports.now();
                    return new Page<>(views.of(caller, cut.items(), now, now), cut.next());
                });
    }

    /**
     * The sites, or what stands directly below a place, which may be named by an old path. What
     * leads to something that the caller may see is shown in outline.
     */
    public Page<ItemView> children(Caller caller, Optional<PlantPath> under, PageRequest page) {
        return ports.transactions()
                .read(() -> {
                    var shown = sight.walkable(caller);
                    var place = under.map(path -> standing(caller.tenant(), path, shown).path());
                    var level =
                            place.map(path -> path.level().below()).orElse(Optional.of(Level.SITE));
                    return level.map(l -> ItemFilter.EVERYTHING.present().of(l).under(place))
                            .map(filter -> list(caller, filter, page, shown))
                            .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
                });
    }

    /** Newest configuration first. */
    public List<HistoryEntry> history(Caller caller, Level level, ItemId id) {
        return ports.transactions()
                .read(() -> {
                    var item = visible(caller, level, id);
                    var entries = new ArrayList<HistoryEntry>();
                    Map<String, Object> before = Map.of();
                    for (SettingsVersion version :
                            ports.items().history(caller.tenant(), item.id())) {
                        var after = version.settings().members();
                        entries.add(new HistoryEntry(version, Change.between(before, after)));
                        before = after;
                    }
                    return entries.reversed();
                });
    }

    /** The item if it is there for this caller. */
    Item visible(Caller caller, Level level, ItemId id) {
        return ports.items().find(caller.tenant(), List.of(id)).stream()
                .filter(item -> item.level() == level && sight.reads(caller, item.path()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(level.word(), id));
    }

    ItemView view(Caller caller, Item item, Instant at, Instant knownAt) {
        return views.of(caller, List.of(item), at, knownAt).stream()
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(
                                Refusal.Kind.NOT_FOUND,
                                "item.not-yet-configured",
                                item.path().toString(),
                                at.toString()));
    }

    private Item standing(TenantId tenant, PlantPath path, Predicate<PlantPath> shown) {
        var item = ports.items().at(tenant, path).or(() -> walk(tenant, path, Optional.empty()));
        return shown(path, item, shown);
    }

    private static Item shown(PlantPath path, Optional<Item> found, Predicate<PlantPath> shown) {
        return found.filter(item -> shown.test(item.path()))
                .orElseThrow(() -> Refusal.notFound("place", path.toString()));
    }

    private List<Item> shown(
            TenantId tenant,
            ItemFilter filter,
            Optional<String> after,
            int wanted,
            Predicate<PlantPath> shown) {
        var items = new ArrayList<Item>();
        var from = after;
        while (true) {
            var rows = ports.items().list(tenant, filter, from, wanted);
            for (Item row : rows) {
                if (items.size() < wanted && shown.test(row.path())) {
                    items.add(row);
                }
            }
            if (items.size() == wanted || rows.size() < wanted) {
                return items;
            }
            from = Optional.of(rows.getLast().path().folded());
        }
    }

    /**
     * Key by key from the top: at each step who stood there then, stands there now, or once did.
     */
    private Optional<Item> walk(TenantId tenant, PlantPath path, Optional<Instant> asOf) {
        Optional<Item> reached = Optional.empty();
        for (Key key : path.keys()) {
            reached = step(tenant, reached, key, asOf);
            if (reached.isEmpty()) {
                return reached;
            }
        }
        return reached;
    }

    private Optional<Item> step(
            TenantId tenant, Optional<Item> above, Key key, Optional<Instant> asOf) {
        var now = ports.items().at(tenant, PlantPath.of(above.map(Item::path), key));
        if (now.isPresent() && asOf.map(t -> !t.isBefore(now.get().placedSince())).orElse(true)) {
            return now;
        }
        var former = ports.items().formerPlaces(tenant, above.map(Item::id), key);
        var then = asOf.flatMap(t -> former.stream().filter(p -> p.covers(t)).findFirst());
        return then.or(() -> now.isPresent() ? Optional.empty() : former.stream().findFirst())
                .flatMap(place ->
                        ports.items().find(tenant, List.of(place.item())).stream().findFirst())
                .or(() -> now);
    }
}
