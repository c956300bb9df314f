package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Problems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file laid over the plant: the whole tree is read once, every row is checked against it and
 * against the rows before it, and what comes out is written together. Rows may stand in any order.
 * Used by one thread, inside one transaction.
 */
final class ImportPlan {

    private final PlantPorts ports;
    private final Caller caller;
    private final Instant now;
    private final LineProblems problems;
    private final Map<PlantPath, ImportNode> nodes = new LinkedHashMap<>();
    private final Map<PlantPath, Integer> lines = new HashMap<>();
    private final Set<PlantPath> broken = new HashSet<>();
    private final Map<TemplateId, List<TemplateVersion>> templates = new HashMap<>();
    private final Map<Key, Optional<Template>> byKey = new HashMap<>();
    private int rows;

    private record Placed(ImportRow row, PlantPath path) {}

    ImportPlan(PlantPorts ports, Caller caller, Instant now, LineProblems problems) {
        this.ports = ports;
        this.caller = caller;
        this.now = now;
        this.problems = problems;
    }

    /** Checks all rows and refuses the file when anything is wrong with it. */
    ImportPlan lay(List<ImportRow> file) {
        load();
        rows = file.size();
        file.stream()
                .flatMap(row -> placed(row).stream())
                .sorted(Comparator.comparingInt(placed -> placed.path.level().depth()))
                .forEach(this::lay);
        problems.refuse();
        return this;
    }

    private void load() {
        var tenant = caller.tenant();
        var items =
                ports.items()
                        .list(tenant, ItemFilter.EVERYTHING, Optional.empty(), Integer.MAX_VALUE);
        var own = ports.items().inForce(tenant, items.stream().map(Item::id).toList(), now, now);
        for (Item item : items) {
            Optional.ofNullable(own.get(item.id()))
                    .ifPresent(v -> nodes.put(item.path(), new ImportNode(item, v.settings())));
        }
        templates.putAll(new Resolver(ports).templatesOf(tenant, items));
    }

    private Optional<Placed> placed(ImportRow row) {
        var wrong = new Problems();
        var in = row.members().reader(wrong);
        var path = in.path("path");
        in.required("path", path);
        problems.addAll(row.line(), wrong);
        return path.map(place -> new Placed(row, place));
    }

    private void lay(Placed placed) {
        var line = placed.row.line();
        var path = placed.path;
        var first = lines.putIfAbsent(path, line);
        if (first != null) {
            problems.add(line, "path", "import.duplicate", path.toString(), first);
            return;
        }
        var wrong = new Problems();
        var there = Optional.ofNullable(nodes.get(path));
        var base = there.map(node -> Members.of(node.own().members())).orElse(Members.NONE);
        var in = base.merged(placed.row.members()).reader(wrong);
        in.path("path");
        checkType(in, path.level());
        checkPlace(in, path, there);
        var template =
                path.level() == Level.MACHINE
                        ? template(in, there)
                        : there.flatMap(node -> node.template);
        var own = SettingsRules.read(path.level(), in, ports.units());
        SettingsRules.check(Resolver.complete(template, own, templates, now, now).complete(), in);
        in.done();
        problems.addAll(line, wrong);
        if (!wrong.isEmpty()) {
            broken.add(path);
        } else if (there.isPresent()) {
            there.get().configure(own);
        } else {
            plant(path, template, own);
        }
    }

    private static void checkType(MembersReader in, Level level) {
        in.line("type", Label.LONGEST_TAG)
                .ifPresent(word -> {
                    var type = Level.of(word);
                    if (type.isEmpty()) {
                        in.problem("type", "word.unknown", word, "site, area, machine, sensor");
                    } else if (type.get() != level) {
                        in.problem("type", "import.type-depth", type.get().depth());
                    }
                });
    }

    private void checkPlace(MembersReader in, PlantPath path, Optional<ImportNode> there) {
        if (there.isPresent()) {
            if (there.get().isArchived()) {
                in.problem("path", "item.archived", path.toString());
            }
            return;
        }
        var above = path.parent();
        if (above.isEmpty() || broken.contains(above.get())) {
            // A parent that is wrong itself has been told at its own line.
            above.ifPresent(_ -> broken.add(path));
            return;
        }
        var parent = Optional.ofNullable(nodes.get(above.get()));
        if (parent.isEmpty()) {
            broken.add(path);
            in.problem("path", "parent.not-found", above.get().toString());
        } else if (parent.get().isArchived()) {
            in.problem("path", "parent.archived", above.get().toString());
        }
    }

    private Optional<TemplateLink> template(MembersReader in, Optional<ImportNode> there) {
        var key = in.key("template");
        if (key.isEmpty()) {
            return there.flatMap(node -> node.template);
        }
        var template =
                byKey.computeIfAbsent(key.get(), k -> ports.templates().byKey(caller.tenant(), k));
        if (template.isEmpty()) {
            in.problem("template", "template.not-found", key.get().text());
            return Optional.empty();
        }
        var link = new TemplateLink(template.get().id(), Optional.empty());
        if (there.isPresent() && !there.get().template.equals(Optional.of(link))) {
            in.problem("template", "template.fixed");
        }
        templates.computeIfAbsent(
                link.template(),
                id ->
                        ports.templates()
                                .versions(caller.tenant(), List.of(id))
                                .getOrDefault(id, List.of()));
        return Optional.of(link);
    }

    private void plant(PlantPath path, Optional<TemplateLink> template, Settings own) {
        nodes.put(path, new ImportNode(path, template, own));
        template.filter(_ -> path.level() == Level.MACHINE)
                .ifPresent(link -> {
                    var versions = templates.getOrDefault(link.template(), List.of());
                    for (TemplateSensor sensor :
                            TemplateVersion.inForce(versions, now, now).settings().sensors()) {
                        var origin = new TemplateLink(link.template(), Optional.of(sensor.key()));
                        var place = path.child(sensor.key());
                        nodes.put(
                                place,
                                new ImportNode(
                                        place, Optional.of(origin), SensorSettings.INHERITED));
                    }
                });
    }

    /** Writes what the plan adds and changes; what is equal stays untouched. */
    void write() {
        var batch = new Batch(ports, caller, now);
        var standing = new HashMap<PlantPath, Item>();
        for (ImportNode node : nodes.values()) {
            node.item.ifPresent(item -> standing.put(node.path, item));
        }
        for (ImportNode node : nodes.values()) {
            if (node.isNew()) {
                var parent = node.path.parent().flatMap(p -> Optional.ofNullable(standing.get(p)));
                var key = node.path.key();
                var complete = complete(node);
                standing.put(
                        node.path,
                        batch.add(parent, key, node.template, node.own(), complete, now));
            } else if (node.isChanged()) {
                var item = node.item.orElseThrow();
                var listing = Listing.of(item.key(), complete(node));
                batch.edit(item, node.own(), listing, now);
            }
        }
        batch.write();
    }

    private Settings complete(ImportNode node) {
        return Resolver.complete(node.template, node.own(), templates, now, now).complete();
    }

    boolean changesAnything() {
        return nodes.values().stream().anyMatch(node -> node.isNew() || node.isChanged());
    }

    /** What the plan does, in numbers. */
    Map<String, Object> counts() {
        var created = new LinkedHashMap<String, Object>();
        for (Level level : Level.values()) {
            created.put(
                    level.word() + "s",
                    nodes.values().stream()
                            .filter(node -> node.isNew() && node.path.level() == level)
                            .count());
        }
        var named = new ArrayList<>(lines.keySet());
        var counts = new LinkedHashMap<String, Object>();
        counts.put("rows", rows);
        counts.put("created", created);
        counts.put("updated", nodes.values().stream().filter(ImportNode::isChanged).count());
        counts.put(
                "unchanged",
                named.stream()
                        .map(path -> Optional.ofNullable(nodes.get(path)))
                        .filter(node -> node.filter(n -> !n.isNew() && !n.isChanged()).isPresent())
                        .count());
        return counts;
    }
}
