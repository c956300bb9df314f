package dev.hilo.plant.testing;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.plant.Level;
import dev.hilo.plant.PlantStore;
import dev.hilo.plant.Template;
import dev.hilo.plant.TemplateId;
import dev.hilo.plant.TemplateStore;
import dev.hilo.plant.TemplateVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryTemplateStore implements TemplateStore {

    private final Map<TemplateId, Template> templates = new HashMap<>();
    private final List<TemplateVersion> versions = new ArrayList<>();
    private final PlantStore items;

    /**
     * @param items where the machines are that follow the templates
     */
    public MemoryTemplateStore(MemoryTransactions transactions, PlantStore items) {
        this.items = items;
        transactions.join(() -> {
            var templatesBefore = Map.copyOf(templates);
            var versionsBefore = List.copyOf(versions);
            return () -> {
                templates.clear();
                templates.putAll(templatesBefore);
                versions.clear();
                versions.addAll(versionsBefore);
            };
        });
    }

    @Override
    public Optional<Template> find(TenantId tenant, TemplateId id) {
        return Optional.ofNullable(templates.get(id)).filter(t -> t.tenant().equals(tenant));
    }

    @Override
    public Optional<Template> byKey(TenantId tenant, Key key) {
        return templates.values().stream()
                .filter(t -> t.tenant().equals(tenant) && t.key().equals(key))
                .findFirst();
    }

    @Override
    public List<Template> list(TenantId tenant, Optional<String> afterFolded, int limit) {
        return templates.values().stream()
                .filter(t -> t.tenant().equals(tenant))
                .filter(t ->
                        afterFolded
                                .map(after -> t.key().folded().compareTo(after) > 0)
                                .orElse(true))
                .sorted(Comparator.comparing(t -> t.key().folded()))
                .limit(limit)
                .toList();
    }

    @Override
    public void insert(Template template) {
        templates.put(template.id(), template);
    }

    @Override
    public void update(Template template) {
        templates.replace(template.id(), template);
    }

    @Override
    public void append(TenantId tenant, TemplateVersion version) {
        versions.add(version);
    }

    @Override
    public Map<TemplateId, List<TemplateVersion>> versions(
            TenantId tenant, Collection<TemplateId> ids) {
        var found = new HashMap<TemplateId, List<TemplateVersion>>();
        versions.stream()
                .filter(v -> ids.contains(v.template()) && find(tenant, v.template()).isPresent())
                .sorted(TemplateVersion.PRECEDENCE)
                .forEach(v -> found.computeIfAbsent(v.template(), _ -> new ArrayList<>()).add(v));
        return found;
    }

    @Override
    public Map<TemplateId, Integer> machineCounts(TenantId tenant, Collection<TemplateId> ids) {
        var counts = new HashMap<TemplateId, Integer>();
        for (TemplateId id : ids) {
            items.ofTemplate(tenant, id).stream()
                    .filter(item -> item.level() == Level.MACHINE && !item.hidden())
                    .forEach(_ -> counts.merge(id, 1, Integer::sum));
        }
        return counts;
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        var gone = templates.values().stream().filter(t -> t.tenant().equals(tenant)).toList();
        gone.forEach(t -> {
            templates.remove(t.id());
            versions.removeIf(v -> v.template().equals(t.id()));
        });
        return gone.isEmpty() ? Map.of() : Map.of("templates", (long) gone.size());
    }
}
