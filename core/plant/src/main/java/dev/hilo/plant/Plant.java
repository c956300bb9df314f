package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes the plant: each use case checks who asks, reports all that is wrong at once, and is one
 * transaction with the facts that it states. Thread-safe.
 */
public final class Plant {

    private final PlantPorts ports;
    private final PlantDirectory directory;
    private final Resolver resolver;
    private final Sight sight;

    public Plant(PlantPorts ports) {
        this.ports = ports;
        this.directory = new PlantDirectory(ports);
        this.resolver = new Resolver(ports);
        this.sight = new Sight(ports.permissions());
    }

    /**
     * Adds an item, and a machine's sensors with it when it is made from a template.
     *
     * @param members parent (not for a site), key, template (of a machine), validFrom (not later
     *     than now), and the settings of the level
     */
    public ItemView add(Caller caller, Level level, Members members) {
        return ports.transactions()
                .write(() -> {
                    var now = ports.now();
                    var problems = new Problems();
                    var in = members.reader(problems);
                    var key = in.key("key");
                    in.required("key", key);
                    var parent = parent(caller, level, in);
                    var template =
                            level == Level.MACHINE
                                    ? template(caller, in)
                                    : Optional.<TemplateVersion>empty();
                    var validFrom = in.instant("validFrom").orElse(now);
                    if (validFrom.isAfter(now)) {
                        in.problem("validFrom", "valid-from.future", now.toString());
                    }
                    parent.map(this::countsFrom)
                            .filter(validFrom::isBefore)
                            .ifPresent(since ->
                                    in.problem(
                                            "validFrom",
                                            "valid-from.before-parent",
                                            since.toString()));
                    var own = SettingsRules.read(level, in, ports.units());
                    var complete =
                            own instanceof MachineSettings machine && template.isPresent()
                                    ? machine.ofKind(template.get().settings().machineKind())
                                    : own;
                    SettingsRules.check(complete, in);
                    in.done();
                    problems.refuse();
                    var path = PlantPath.of(parent.map(Item::path), key.orElseThrow());
                    sight.requireEdit(caller, path);
                    requireFree(caller, path);
                    var batch = new Batch(ports, caller, now);
                    var link = template.map(t -> new TemplateLink(t.template(), Optional.empty()));
                    var item = batch.add(parent, path.key(), link, own, complete, validFrom);
                    announce(caller, new PlantFact.ItemAdded(item));
                    template.ifPresent(t ->
                            batch.addSensors(item, t, validFrom)
                                    .forEach(sensor ->
                                            announce(caller, new PlantFact.ItemAdded(sensor))));
                    batch.write();
                    return directory.view(caller, item, now, now);
                });
    }

    /**
     * Configures an item anew from a time on.
     *
     * @param patch a merge patch over what counts at that time; validFrom is now unless it says
     */
    public ItemView edit(Caller caller, Level level, ItemId id, int revision, Members patch) {
        return ports.transactions()
                .write(() -> {
                    var item = editable(caller, level, id, revision);
                    var now = ports.now();
                    var problems = new Problems();
                    var validFrom = patch.reader(problems).instant("validFrom").orElse(now);
                    var before = countingAt(item, validFrom, now);
                    var in =
                            Members.of(before.members())
                                    .merged(patch.without("validFrom"))
                                    .reader(problems);
                    var own = SettingsRules.read(level, in, ports.units());
                    var templates = resolver.templatesOf(caller.tenant(), List.of(item));
                    var counting =
                            Resolver.complete(item.template(), own, templates, validFrom, now)
                                    .complete();
                    SettingsRules.check(counting, in);
                    var counted =
                            Resolver.complete(item.template(), before, templates, validFrom, now)
                                    .complete();
                    UnitChange.check(counted, counting, patch, ports.units(), in);
                    in.done();
                    problems.refuse();
                    if (own.equals(before)) {
                        return directory.view(caller, item, now, now);
                    }
                    var shown = validFrom.isAfter(now) ? countingAt(item, now, now) : own;
                    var complete =
                            Resolver.complete(item.template(), shown, templates, now, now)
                                    .complete();
                    var batch = new Batch(ports, caller, now);
                    var edited = batch.edit(item, own, Listing.of(item.key(), complete), validFrom);
                    batch.write();
                    var changes = Change.between(before.members(), own.members());
                    announce(caller, new PlantFact.ItemEdited(edited, validFrom, changes));
                    return directory.view(caller, edited, now, now);
                });
    }

    /**
     * Puts an item elsewhere on its level, or calls it otherwise; the old path goes on finding it.
     *
     * @param members parent, key: what is left out stays
     */
    public ItemView move(Caller caller, Level level, ItemId id, int revision, Members members) {
        return ports.transactions()
                .write(() -> {
                    var item = editable(caller, level, id, revision);
                    var problems = new Problems();
                    var in = members.reader(problems);
                    var key = in.key("key").orElse(item.key());
                    var parent = in.has("parent") ? parent(caller, level, in) : above(item);
                    in.done();
                    problems.refuse();
                    var path = PlantPath.of(parent.map(Item::path), key);
                    sight.requireEdit(caller, path);
                    if (!path.equals(item.path())) {
                        requireFree(caller, path);
                    }
                    return relocate(caller, item, parent, path);
                });
    }

    private ItemView relocate(Caller caller, Item item, Optional<Item> parent, PlantPath path) {
        var now = ports.now();
        if (path.toString().equals(item.path().toString())) {
            return directory.view(caller, item, now, now);
        }
        var settings = resolver.resolve(caller.tenant(), List.of(item), now, now).values();
        var listing =
                settings.stream()
                        .findFirst()
                        .map(r -> Listing.of(path.key(), r.complete()))
                        .orElse(item.listing());
        boolean hidden = item.archivedAt().isPresent() || parent.map(Item::hidden).orElse(false);
        var moved = item.moved(parent.map(Item::id), path, hidden, listing, now);
        carry(caller, item, moved);
        if (!path.equals(item.path())) {
            var place =
                    new FormerPlace(item.id(), item.parent(), item.key(), item.placedSince(), now);
            ports.items().remember(caller.tenant(), place);
        }
        announce(caller, new PlantFact.ItemMoved(moved, item.path()));
        return directory.view(caller, moved, now, now);
    }

    /** Takes an item and all below it out of lists; its history and its key stay. */
    public ItemView archive(Caller caller, Level level, ItemId id, int revision) {
        return ports.transactions()
                .write(() -> {
                    var item = editable(caller, level, id, revision);
                    if (item.archivedAt().isPresent()) {
                        throw Refusal.conflict("item.archived-already", item.path().toString());
                    }
                    var now = ports.now();
                    var archived = item.archived(Optional.of(now), true, now);
                    carry(caller, item, archived);
                    announce(caller, new PlantFact.ItemArchived(archived));
                    return directory.view(caller, archived, now, now);
                });
    }

    /** Brings an item back, and all below it that was not archived on its own. */
    public ItemView restore(Caller caller, Level level, ItemId id, int revision) {
        return ports.transactions()
                .write(() -> {
                    var item = editable(caller, level, id, revision);
                    if (item.archivedAt().isEmpty()) {
                        throw Refusal.conflict("item.not-archived", item.path().toString());
                    }
                    var now = ports.now();
                    boolean hidden = above(item).map(Item::hidden).orElse(false);
                    var restored = item.archived(Optional.empty(), hidden, now);
                    carry(caller, item, restored);
                    announce(caller, new PlantFact.ItemRestored(restored));
                    return directory.view(caller, restored, now, now);
                });
    }

    private void carry(Caller caller, Item before, Item after) {
        var all = ItemFilter.EVERYTHING.under(Optional.of(before.path()));
        var below = ports.items().list(caller.tenant(), all, Optional.empty(), Integer.MAX_VALUE);
        ports.items().update(caller.tenant(), List.of(after));
        ports.items().update(caller.tenant(), Subtree.carried(before, after, below));
    }

    private Item editable(Caller caller, Level level, ItemId id, int revision) {
        var item = directory.visible(caller, level, id);
        sight.requireEdit(caller, item.path());
        if (item.revision() != revision) {
            throw Refusal.stale(item.revision());
        }
        return item;
    }

    private Optional<Item> above(Item item) {
        return item.parent()
                .flatMap(id -> ports.items().find(item.tenant(), List.of(id)).stream().findFirst());
    }

    /** The parent that the members name, where the level has one. */
    private Optional<Item> parent(Caller caller, Level level, MembersReader in) {
        if (level == Level.SITE) {
            return Optional.empty();
        }
        var above = level.above().orElseThrow();
        var path = in.path("parent");
        in.required("parent", path);
        var parent =
                path.flatMap(place -> ports.items().at(caller.tenant(), place))
                        .filter(item -> sight.reads(caller, item.path()));
        if (path.isPresent() && parent.isEmpty()) {
            in.problem("parent", "parent.not-found", path.get().toString());
        }
        parent.filter(item -> item.level() != above)
                .ifPresent(_ -> in.problem("parent", "parent.level", level.depth()));
        parent.filter(Item::hidden)
                .ifPresent(item -> in.problem("parent", "parent.archived", item.path().toString()));
        return parent;
    }

    private Optional<TemplateVersion> template(Caller caller, MembersReader in) {
        var key = in.key("template");
        var template = key.flatMap(k -> ports.templates().byKey(caller.tenant(), k));
        if (key.isPresent() && template.isEmpty()) {
            in.problem("template", "template.not-found", key.get().text());
        }
        var now = ports.now();
        return template.map(t -> {
            var versions = ports.templates().versions(caller.tenant(), List.of(t.id()));
            return TemplateVersion.inForce(versions.getOrDefault(t.id(), List.of()), now, now);
        });
    }

    private void requireFree(Caller caller, PlantPath path) {
        ports.items()
                .at(caller.tenant(), path)
                .ifPresent(there -> {
                    throw Refusal.conflictAt(
                            "key",
                            there.archivedAt().isPresent() ? "key.taken-archived" : "key.taken",
                            path.toString());
                });
    }

    private Instant countsFrom(Item item) {
        return ports.items().history(item.tenant(), item.id()).getFirst().validFrom();
    }

    /** Its own settings at a time; before its first configuration, the first. */
    private Settings countingAt(Item item, Instant at, Instant now) {
        var ids = List.of(item.id());
        return Optional.ofNullable(
                        ports.items().inForce(item.tenant(), ids, at, now).get(item.id()))
                .orElseGet(() -> ports.items().history(item.tenant(), item.id()).getFirst())
                .settings();
    }

    private void announce(Caller caller, PlantFact fact) {
        ports.announcements().announce(caller, fact);
    }
}
