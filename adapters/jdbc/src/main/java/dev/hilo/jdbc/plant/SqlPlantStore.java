package dev.hilo.jdbc.plant;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.IdList;
import dev.hilo.jdbc.Sql;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.FormerPlace;
import dev.hilo.plant.Item;
import dev.hilo.plant.ItemFilter;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.Level;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.PlantStore;
import dev.hilo.plant.SettingsVersion;
import dev.hilo.plant.TemplateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Thread-safe: all state is in the database. */
public final class SqlPlantStore implements PlantStore {

    private final Database database;
    private final ReadVersions readVersions = new ReadVersions();

    public SqlPlantStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Item> find(TenantId tenant, Collection<ItemId> ids) {
        var items = new ArrayList<Item>(ids.size());
        for (IdList some : IdList.of(uuids(ids))) {
            items.addAll(
                    sql().list(
                                    "select * from plant_items where tenant = ? and "
                                            + some.in("id"),
                                    ItemRows::item,
                                    some.after(tenant)));
        }
        return items;
    }

    @Override
    public Optional<Item> at(TenantId tenant, PlantPath path) {
        return sql().first(
                        "select * from plant_items where tenant = ? and folded = ?",
                        ItemRows::item,
                        tenant,
                        path.folded());
    }

    @Override
    public List<Item> list(
            TenantId tenant, ItemFilter filter, Optional<String> afterFolded, int limit) {
        var query = new StringBuilder("select * from plant_items where tenant = ?");
        var arguments = new ArrayList<Object>(List.of(tenant));
        filter.level()
                .ifPresent(level -> {
                    query.append(" and level = ?");
                    arguments.add(level);
                });
        filter.under()
                .ifPresent(place -> {
                    // Everything that begins with the path and a slash: '0' is the character after
                    // it.
                    query.append(" and folded > ? and folded < ?");
                    arguments.add(place.folded() + "/");
                    arguments.add(place.folded() + "0");
                });
        afterFolded.ifPresent(after -> {
            query.append(" and folded > ?");
            arguments.add(after);
        });
        filter.kind()
                .ifPresent(kind -> {
                    query.append(" and kind_folded = ?");
                    arguments.add(kind.folded());
                });
        filter.tag()
                .ifPresent(tag -> {
                    query.append(" and instr(tags, ?) > 0");
                    arguments.add(ItemRows.BETWEEN_TAGS + tag + ItemRows.BETWEEN_TAGS);
                });
        filter.words()
                .ifPresent(words -> {
                    query.append(" and instr(words, ?) > 0");
                    arguments.add(words.toLowerCase(Locale.ROOT));
                });
        if (!filter.archived()) {
            query.append(" and hidden = 0");
        }
        query.append(" order by folded limit ?");
        arguments.add(limit);
        return sql().list(query.toString(), ItemRows::item, arguments.toArray());
    }

    @Override
    public List<Item> ofTemplate(TenantId tenant, TemplateId template) {
        return sql().list(
                        "select * from plant_items where template = ? and tenant = ?",
                        ItemRows::item,
                        template.value(),
                        tenant);
    }

    @Override
    public Map<ItemId, Integer> childCounts(TenantId tenant, Collection<ItemId> parents) {
        var counts = new HashMap<ItemId, Integer>();
        for (IdList some : IdList.of(uuids(parents))) {
            sql().list(
                            "select parent, count(*) as n from plant_items"
                                    + " where hidden = 0 and tenant = ? and "
                                    + some.in("parent")
                                    + " group by parent",
                            row -> Map.entry(new ItemId(row.uuid("parent")), row.integer("n")),
                            some.after(tenant))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        }
        return counts;
    }

    @Override
    public void insert(TenantId tenant, Collection<Item> items) {
        sql().batch(ItemRows.INSERT, items.stream().map(ItemRows::arguments).toList());
    }

    @Override
    public void update(TenantId tenant, Collection<Item> items) {
        sql().batch(ItemRows.UPDATE, items.stream().map(ItemRows::arguments).toList());
    }

    @Override
    public void append(TenantId tenant, Collection<SettingsVersion> versions) {
        var rows = versions.stream().map(v -> ItemRows.arguments(tenant, v)).toList();
        sql().batch(ItemRows.INSERT_VERSION, rows);
    }

    @Override
    public Map<ItemId, SettingsVersion> inForce(
            TenantId tenant, Collection<ItemId> ids, Instant at, Instant knownAt) {
        var found = new HashMap<ItemId, SettingsVersion>();
        for (IdList some : IdList.of(uuids(ids))) {
            sql().list(
                            "select * from plant_versions v where v.tenant = ? and v.valid_from <="
                                    + " ? and v.recorded_at <= ? and not exists (select 1 from"
                                    + " plant_versions w where w.tenant = v.tenant and w.item = v.item"
                                    + " and w.valid_from <= ? and w.recorded_at <= ? and (w.valid_from"
                                    + " > v.valid_from or (w.valid_from = v.valid_from and w.number >"
                                    + " v.number))) and "
                                    + some.in("v.item"),
                            readVersions::version,
                            some.after(tenant, at, knownAt, at, knownAt))
                    .forEach(version -> found.put(version.item(), version));
        }
        return found;
    }

    @Override
    public List<SettingsVersion> history(TenantId tenant, ItemId id) {
        return sql().list(
                        "select * from plant_versions where item = ? and tenant = ?"
                                + " order by valid_from, number",
                        ItemRows::version,
                        id.value(),
                        tenant);
    }

    @Override
    public void remember(TenantId tenant, FormerPlace place) {
        sql().update(
                        "insert into plant_former_places values (?, ?, ?, ?, ?, ?, ?)",
                        tenant,
                        parent(place.parent()),
                        place.key(),
                        place.key().folded(),
                        place.item().value(),
                        place.since(),
                        place.until());
    }

    @Override
    public List<FormerPlace> formerPlaces(TenantId tenant, Optional<ItemId> parent, Key key) {
        return sql().list(
                        "select * from plant_former_places where tenant = ? and parent = ?"
                                + " and key_folded = ? order by until desc",
                        ItemRows::formerPlace,
                        tenant,
                        parent(parent),
                        key.folded());
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        sql().update("delete from plant_versions where tenant = ?", tenant);
        sql().update("delete from plant_former_places where tenant = ?", tenant);
        var counts = new HashMap<String, Long>();
        for (Level level : Level.values()) {
            long gone =
                    sql().update(
                                    "delete from plant_items where tenant = ? and level = ?",
                                    tenant,
                                    level);
            if (gone > 0) {
                counts.put(level.word() + "s", gone);
            }
        }
        return counts;
    }

    private static String parent(Optional<ItemId> parent) {
        return parent.map(ItemId::toString).orElse("");
    }

    private static List<UUID> uuids(Collection<ItemId> ids) {
        return ids.stream().map(ItemId::value).distinct().toList();
    }

    private Sql sql() {
        return database.sql();
    }
}
