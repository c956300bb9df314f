package dev.hilo.jdbc.plant;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.IdList;
import dev.hilo.jdbc.Json;
import dev.hilo.jdbc.Row;
import dev.hilo.jdbc.Sql;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.Level;
import dev.hilo.plant.Template;
import dev.hilo.plant.TemplateId;
import dev.hilo.plant.TemplateSettings;
import dev.hilo.plant.TemplateStore;
import dev.hilo.plant.TemplateVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Thread-safe: all state is in the database. */
public final class SqlTemplateStore implements TemplateStore {

    private final Database database;

    public SqlTemplateStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Template> find(TenantId tenant, TemplateId id) {
        return sql().first(
                        "select * from plant_templates where id = ? and tenant = ?",
                        SqlTemplateStore::template,
                        id.value(),
                        tenant);
    }

    @Override
    public Optional<Template> byKey(TenantId tenant, Key key) {
        return sql().first(
                        "select * from plant_templates where tenant = ? and key_folded = ?",
                        SqlTemplateStore::template,
                        tenant,
                        key.folded());
    }

    @Override
    public List<Template> list(TenantId tenant, Optional<String> afterFolded, int limit) {
        return sql().list(
                        "select * from plant_templates where tenant = ? and key_folded > ?"
                                + " order by key_folded limit ?",
                        SqlTemplateStore::template,
                        tenant,
                        afterFolded.orElse(""),
                        limit);
    }

    @Override
    public void insert(Template template) {
        sql().update(
                        "insert into plant_templates values (?, ?, ?, ?, ?, ?, ?)",
                        template.id().value(),
                        template.tenant(),
                        template.key(),
                        template.key().folded(),
                        template.revision(),
                        template.createdAt(),
                        template.changedAt());
    }

    @Override
    public void update(Template template) {
        sql().update(
                        "update plant_templates set revision = ?, changed_at = ?"
                                + " where id = ? and tenant = ?",
                        template.revision(),
                        template.changedAt(),
                        template.id().value(),
                        template.tenant());
    }

    @Override
    public void append(TenantId tenant, TemplateVersion version) {
        sql().update(
                        "insert into plant_template_versions values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        version.template().value(),
                        version.number(),
                        tenant,
                        version.validFrom(),
                        version.recordedAt(),
                        version.actor().kind(),
                        version.actor().id(),
                        version.actor().name(),
                        Json.write(version.settings().members()));
    }

    @Override
    public Map<TemplateId, List<TemplateVersion>> versions(
            TenantId tenant, Collection<TemplateId> templates) {
        var found = new HashMap<TemplateId, List<TemplateVersion>>();
        for (IdList some : IdList.of(uuids(templates))) {
            sql().list(
                            "select * from plant_template_versions where tenant = ? and "
                                    + some.in("template")
                                    + " order by template, valid_from, number",
                            SqlTemplateStore::version,
                            some.after(tenant))
                    .forEach(version ->
                            found.computeIfAbsent(version.template(), _ -> new ArrayList<>())
                                    .add(version));
        }
        return found;
    }

    @Override
    public Map<TemplateId, Integer> machineCounts(
            TenantId tenant, Collection<TemplateId> templates) {
        var counts = new HashMap<TemplateId, Integer>();
        for (IdList some : IdList.of(uuids(templates))) {
            sql().list(
                            "select template, count(*) as n from plant_items"
                                    + " where level = ? and hidden = 0 and tenant = ? and "
                                    + some.in("template")
                                    + " group by template",
                            row ->
                                    Map.entry(
                                            new TemplateId(row.uuid("template")), row.integer("n")),
                            some.after(Level.MACHINE, tenant))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        }
        return counts;
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        sql().update("delete from plant_template_versions where tenant = ?", tenant);
        long gone = sql().update("delete from plant_templates where tenant = ?", tenant);
        return gone == 0 ? Map.of() : Map.of("templates", gone);
    }

    private static Template template(Row row) {
        return new Template(
                new TemplateId(row.uuid("id")),
                row.tenant("tenant"),
                row.key("key"),
                row.integer("revision"),
                row.instant("created_at"),
                row.instant("changed_at"));
    }

    private static TemplateVersion version(Row row) {
        return new TemplateVersion(
                new TemplateId(row.uuid("template")),
                row.integer("number"),
                row.instant("valid_from"),
                row.instant("recorded_at"),
                ItemRows.actor(row),
                TemplateSettings.stored(row.map("settings")));
    }

    private static List<UUID> uuids(Collection<TemplateId> templates) {
        return templates.stream().map(TemplateId::value).distinct().toList();
    }

    private Sql sql() {
        return database.sql();
    }
}
