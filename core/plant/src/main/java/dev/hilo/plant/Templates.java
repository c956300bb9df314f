package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of a tenant. Who reads them must read the whole plant, who edits them edit it:
 * every machine of a template follows. Thread-safe.
 */
public final class Templates {

    /** A configuration of the template and what it changed. */
    public record HistoryEntry(TemplateVersion version, List<Change> changes) {}

    private final PlantPorts ports;
    private final TemplateSpread spread;

    public Templates(PlantPorts ports) {
        this.ports = ports;
        this.spread = new TemplateSpread(ports);
    }

    /**
     * @param members key, name, description, machineKind, sensors, validFrom
     */
    public TemplateView add(Caller caller, Members members) {
        return ports.transactions()
                .write(() -> {
                    require(caller, Sight.EDIT);
                    var now = ports.now();
                    var problems = new Problems();
                    var in = members.reader(problems);
                    var key = in.key("key");
                    in.required("key", key);
                    var validFrom = in.instant("validFrom").orElse(now);
                    var settings = TemplateSettings.read(in, ports.units());
                    in.done();
                    problems.refuse();
                    key.flatMap(k -> ports.templates().byKey(caller.tenant(), k))
                            .ifPresent(there -> {
                                throw Refusal.conflictAt(
                                        "key", "template.key-taken", there.key().text());
                            });
                    var id = new TemplateId(ports.ids().next());
                    var template =
                            new Template(id, caller.tenant(), key.orElseThrow(), 1, now, now);
                    var version =
                            new TemplateVersion(
                                    id, 1, validFrom, now, caller.principal(), settings);
                    ports.templates().insert(template);
                    ports.templates().append(caller.tenant(), version);
                    ports.announcements()
                            .announce(caller, new PlantFact.TemplateAdded(template, settings));
                    return new TemplateView(template, version, 0);
                });
    }

    /**
     * A new version: its machines follow from validFrom on, except where a sensor says otherwise. A
     * sensor that is new appears on every machine at once, one that is gone is archived.
     */
    public TemplateView edit(Caller caller, TemplateId id, int revision, Members patch) {
        return ports.transactions()
                .write(() -> {
                    var template = visible(caller, id);
                    require(caller, Sight.EDIT);
                    if (template.revision() != revision) {
                        throw Refusal.stale(template.revision());
                    }
                    var now = ports.now();
                    var problems = new Problems();
                    var validFrom = patch.reader(problems).instant("validFrom").orElse(now);
                    var versions = versions(caller, template);
                    var before = TemplateVersion.inForce(versions, validFrom, now).settings();
                    var in =
                            Members.of(before.members())
                                    .merged(patch.without("validFrom"))
                                    .reader(problems);
                    var settings = TemplateSettings.read(in, ports.units());
                    in.done();
                    problems.refuse();
                    if (settings.equals(before)) {
                        return view(template, versions, now);
                    }
                    var edited = template.edited(now);
                    int number =
                            1 + versions.stream().mapToInt(TemplateVersion::number).max().orElse(0);
                    var version =
                            new TemplateVersion(
                                    id, number, validFrom, now, caller.principal(), settings);
                    ports.templates().update(edited);
                    ports.templates().append(caller.tenant(), version);
                    spread.follow(caller, version, before, now);
                    var changes = Change.between(before.members(), settings.members());
                    ports.announcements()
                            .announce(
                                    caller, new PlantFact.TemplateEdited(edited, version, changes));
                    return view(edited, versions(caller, edited), now);
                });
    }

    public TemplateView find(Caller caller, TemplateId id) {
        return find(caller, id, Viewpoint.NOW);
    }

    /** The template in the version that counted at a time. */
    public TemplateView find(Caller caller, TemplateId id, Instant asOf) {
        return find(caller, id, new Viewpoint(Optional.of(asOf), Optional.empty()));
    }

    /** The template in the version that counted from there. */
    public TemplateView find(Caller caller, TemplateId id, Viewpoint from) {
        return ports.transactions()
                .read(() -> {
                    var template = visible(caller, id);
                    var now = ports.now();
                    return view(
                            template,
                            versions(caller, template),
                            from.asOf().orElse(now),
                            from.knownAt().orElse(now));
                });
    }

    /** Ordered by key. */
    public Page<TemplateView> list(Caller caller, PageRequest page) {
        require(caller, Sight.READ);
        var after = page.after(1).map(cursor -> cursor.key(0));
        return ports.transactions()
                .read(() -> {
                    var rows = ports.templates().list(caller.tenant(), after, page.limit() + 1);
                    var cut = Page.cut(rows, page.limit(), row -> Cursor.of(row.key().folded()));
                    var ids = cut.items().stream().map(Template::id).toList();
                    var versions = ports.templates().versions(caller.tenant(), ids);
                    var counts = ports.templates().machineCounts(caller.tenant(), ids);
                    var now = ports.now();
                    return cut.map(template ->
                            new TemplateView(
                                    template,
                                    TemplateVersion.inForce(
                                            versions.getOrDefault(template.id(), List.of()),
                                            now,
                                            now),
                                    counts.getOrDefault(template.id(), 0)));
                });
    }

    /** Newest configuration first. */
    public List<HistoryEntry> history(Caller caller, TemplateId id) {
        return ports.transactions()
                .read(() -> {
                    var entries = new ArrayList<HistoryEntry>();
                    Map<String, Object> before = Map.of();
                    for (TemplateVersion version : versions(caller, visible(caller, id))) {
                        var after = version.settings().members();
                        entries.add(new HistoryEntry(version, Change.between(before, after)));
                        before = after;
                    }
                    return entries.reversed();
                });
    }

    private TemplateView view(Template template, List<TemplateVersion> versions, Instant now) {
        return view(template, versions, now, now);
    }

    private TemplateView view(
            Template template, List<TemplateVersion> versions, Instant at, Instant knownAt) {
        var counts = ports.templates().machineCounts(template.tenant(), List.of(template.id()));
        return new TemplateView(
                template,
                TemplateVersion.inForce(versions, at, knownAt),
                counts.getOrDefault(template.id(), 0));
    }

    private List<TemplateVersion> versions(Caller caller, Template template) {
        return ports.templates()
                .versions(caller.tenant(), List.of(template.id()))
                .getOrDefault(template.id(), List.of());
    }

    private Template visible(Caller caller, TemplateId id) {
        return ports.templates()
                .find(caller.tenant(), id)
                .filter(_ -> ports.permissions().allows(caller, Sight.READ, Sight.WHOLE_PLANT))
                .orElseThrow(() -> Refusal.notFound("template", id));
    }

    private void require(Caller caller, String action) {
        ports.permissions().require(caller, action, Sight.WHOLE_PLANT);
    }
}
