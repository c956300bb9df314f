package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Problems;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file laid over the plant: what it names is read, every row is checked against it and against
 * the rows before it, and what comes out is written together. Rows may stand in any order. What it
 * keeps grows with the file, not with the plant. Used by one thread, inside one transaction.
 */
final class ImportPlan {

    private static final int PIECE = 500;

    private final PlantPorts ports;
    private final Caller caller;
    private final Instant now;
    private final LineProblems problems;
    private final Map<PlantPath, ImportNode> nodes = new LinkedHashMap<>();
    private final Map<PlantPath, Integer> broken = new HashMap<>();
    private final Map<TemplateId, List<TemplateVersion>> templates = new HashMap<>();
    private final Map<Key, Optional<Template>> byKey = new HashMap<>();
    private int rows;

    ImportPlan(PlantPorts ports, Caller caller, Instant now, LineProblems problems) {
        this.ports = ports;
        this.caller = caller;
        this.now = now;
        this.problems = problems;
    }

    /** Checks all rows and refuses the file when anything is wrong with it. */
    ImportPlan lay(ImportFile file) {
        rows = file.rows();
        load(file);
        file.forEach(this::lay);
        problems.refuse();
        return this;
    }

    private void load(ImportFile file) {
        Optional<String> after = Optional.empty();
        while (true) {
            var piece = ports.items().list(caller.tenant(), ItemFilter.EVERYTHING, after, PIECE);
            load(piece.stream().filter(item -> file.mayName(item.path())).toList());
            if (piece.size() < PIECE) {
                return;
            }
            after = Optional.of(piece.getLast().path().folded());
        }
    }

    private void load(List<Item> items) {
        var ids = items.stream().map(Item::id).toList();
        var own = ports.items().inForce(caller.tenant(), ids, now, now);
        for (Item item : items) {
            Optional.ofNullable(own.get(item.id()))
                    .map(v -> new ImportNode(shared(item.path()), item, v.settings()))
                    .ifPresent(node -> nodes.put(node.path, node));
        }
        templates.putAll(new Resolver(ports).templatesOf(caller.tenant(), items));
    }

    private void lay(ImportRow row, PlantPath path) {
        var line = row.line();
        var first = firstLine(path);
        if (first.isPresent()) {
            problems.add(line, "path", "import.duplicate", path.toString(), first.get());
            return;
        }
        var wrong = new Problems();
        var there = Optional.ofNullable(nodes.get(path));
        var base = there.map(node -> Members.of(node.own().members())).orElse(Members.NONE);
        var in = base.merged(row.members()).reader(wrong);
        in.path("path");
        checkType(in, path.level());
        checkPlace(in, row, path, there);
        var template =
                path.level() == Level.MACHINE
                        ? template(in, there)
                        : there.flatMap(node -> node.template);
        var own = SettingsRules.read(path.level(), in, ports.units());
        SettingsRules.check(Resolver.complete(template, own, templates, now, now).complete(), in);
        in.done();
        problems.addAll(line, wrong);
        if (!wrong.isEmpty()) {
            broken.put(path, line);
        } else if (there.isPresent()) {
            there.get().configure(own, line);
        } else {
            plant(path, template, own).configure(own, line);
        }
    }

    private Optional<Integer> firstLine(PlantPath path) {
        return Optional.ofNullable(broken.get(path))
                .or(() -> Optional.ofNullable(nodes.get(path)).flatMap(ImportNode::line));
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

    private void checkPlace(
            MembersReader in, ImportRow row, PlantPath path, Optional<ImportNode> there) {
        if (there.isPresent()) {
            if (there.get().isArchived()) {
                in.problem("path", "item.archived", path.toString());
            }
            return;
        }
        var above = path.parent();
        if (above.isEmpty() || broken.containsKey(above.get())) {
            // A parent that is wrong itself has been told at its own line.
            above.ifPresent(_ -> broken.put(path, row.line()));
            return;
        }
        var parent = Optional.ofNullable(nodes.get(above.get()));
        if (parent.isEmpty()) {
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

    /** The same path with the keys that its parent has: most of a path is its parent's. */
    private PlantPath shared(PlantPath path) {
        return path.parent()
                .flatMap(above -> Optional.ofNullable(nodes.get(above)))
                .map(parent -> parent.path.child(path.key()))
                .orElse(path);
    }

    private ImportNode plant(PlantPath path, Optional<TemplateLink> template, Settings own) {
        var node = new ImportNode(shared(path), template, own);
        nodes.put(node.path, node);
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
        return node;
    }

    /** Writes what the plan adds and changes; what is equal stays untouched. */
    void write() {
        var batch = new Batch(ports, caller, now);
        var standing = new HashMap<PlantPath, Item>();
        int waiting = 0;
        // What stood in the plant comes first, then what is new, from the top down.
        for (ImportNode node : nodes.values()) {
            if (node.isNew()) {
                var parent = node.path.parent().map(p -> above(p, standing));
                var key = node.path.key();
                var complete = complete(node);
                var item = batch.add(parent, key, node.template, node.own(), complete, now);
                if (node.path.level() != Level.SENSOR) {
                    standing.put(node.path, item);
                }
                waiting++;
            } else if (node.isChanged()) {
                var item = item(node);
                var listing = Listing.of(item.key(), complete(node));
                batch.edit(item, node.own(), listing, now);
                waiting++;
            }
            if (waiting == PIECE) {
                batch.write();
                batch = new Batch(ports, caller, now);
                waiting = 0;
            }
        }
        batch.write();
    }

    /** The item that the plan has written, or that stood there before. */
    private Item above(PlantPath path, Map<PlantPath, Item> standing) {
        return standing.computeIfAbsent(
                path, p -> item(Optional.ofNullable(nodes.get(p)).orElseThrow()));
    }

    private Item item(ImportNode node) {
        return ports.items().find(caller.tenant(), List.of(node.item.orElseThrow())).getFirst();
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
        var counts = new LinkedHashMap<String, Object>();
        counts.put("rows", rows);
        counts.put("created", created);
        counts.put("updated", nodes.values().stream().filter(ImportNode::isChanged).count());
        counts.put(
                "unchanged",
                nodes.values().stream()
                        .filter(node -> node.line().isPresent())
                        .filter(node -> !node.isNew() && !node.isChanged())
                        .count());
        return counts;
    }
}
