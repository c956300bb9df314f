package dev.hilo.plant.testing;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.plant.FormerPlace;
import dev.hilo.plant.Item;
import dev.hilo.plant.ItemFilter;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.PlantStore;
import dev.hilo.plant.SettingsVersion;
import dev.hilo.plant.TemplateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryPlantStore implements PlantStore {

    private record Former(TenantId tenant, FormerPlace place) {}

    private final Map<ItemId, Item> items = new HashMap<>();
    private final Map<ItemId, List<SettingsVersion>> versions = new HashMap<>();
    private final List<Former> former = new ArrayList<>();

    public MemoryPlantStore(MemoryTransactions transactions) {
        transactions.join(() -> {
            var itemsBefore = Map.copyOf(items);
            var versionsBefore = new HashMap<ItemId, List<SettingsVersion>>();
            versions.forEach((id, list) -> versionsBefore.put(id, new ArrayList<>(list)));
            var formerBefore = List.copyOf(former);
            return () -> {
                items.clear();
                items.putAll(itemsBefore);
                versions.clear();
                versions.putAll(versionsBefore);
                former.clear();
                former.addAll(formerBefore);
            };
        });
    }

    @Override
    public List<Item> find(TenantId tenant, Collection<ItemId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
                .filter(item -> item.tenant().equals(tenant))
                .toList();
    }

    @Override
    public Optional<Item> at(TenantId tenant, PlantPath path) {
        return items.values().stream()
                .filter(item -> item.tenant().equals(tenant) && item.path().equals(path))
                .findFirst();
    }

    @Override
    public List<Item> list(
            TenantId tenant, ItemFilter filter, Optional<String> afterFolded, int limit) {
        return items.values().stream()
                .filter(item -> item.tenant().equals(tenant) && filter.shows(item))
                .filter(item ->
                        afterFolded
                                .map(after -> item.path().folded().compareTo(after) > 0)
                                .orElse(true))
                .sorted(Comparator.comparing(item -> item.path().folded()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Item> ofTemplate(TenantId tenant, TemplateId template) {
        return items.values().stream()
                .filter(item -> item.tenant().equals(tenant))
                .filter(item ->
                        item.template()
                                .filter(link -> link.template().equals(template))
                                .isPresent())
                .toList();
    }

    @Override
    public Map<ItemId, Integer> childCounts(TenantId tenant, Collection<ItemId> parents) {
        var counts = new HashMap<ItemId, Integer>();
        items.values().stream()
                .filter(item -> item.tenant().equals(tenant) && !item.hidden())
                .flatMap(item -> item.parent().stream())
                .filter(parents::contains)
                .forEach(parent -> counts.merge(parent, 1, Integer::sum));
        return counts;
    }

    @Override
    public void insert(TenantId tenant, Collection<Item> added) {
        var taken = new HashSet<PlantPath>();
        items.values().stream()
                .filter(item -> item.tenant().equals(tenant))
                .forEach(item -> taken.add(item.path()));
        for (Item item : added) {
            if (!taken.add(item.path())) {
                throw new IllegalStateException("two items at " + item.path());
            }
            items.put(item.id(), item);
        }
    }

    @Override
    public void update(TenantId tenant, Collection<Item> changed) {
        changed.forEach(item -> items.replace(item.id(), item));
    }

    @Override
    public void append(TenantId tenant, Collection<SettingsVersion> added) {
        added.forEach(v -> versions.computeIfAbsent(v.item(), _ -> new ArrayList<>()).add(v));
    }

    @Override
    public Map<ItemId, SettingsVersion> inForce(
            TenantId tenant, Collection<ItemId> ids, Instant at, Instant knownAt) {
        var found = new HashMap<ItemId, SettingsVersion>();
        for (ItemId id : ids) {
            SettingsVersion.inForce(history(tenant, id), at, knownAt)
                    .ifPresent(version -> found.put(id, version));
        }
        return found;
    }

    @Override
    public List<SettingsVersion> history(TenantId tenant, ItemId id) {
        return find(tenant, List.of(id)).stream()
                .flatMap(item -> versions.getOrDefault(item.id(), List.of()).stream())
                .sorted(SettingsVersion.PRECEDENCE)
                .toList();
    }

    @Override
    public void remember(TenantId tenant, FormerPlace place) {
        former.add(new Former(tenant, place));
    }

    @Override
    public List<FormerPlace> formerPlaces(TenantId tenant, Optional<ItemId> parent, Key key) {
        return former.stream()
                .filter(f -> f.tenant().equals(tenant))
                .map(Former::place)
                .filter(place -> place.parent().equals(parent) && place.key().equals(key))
                .sorted(Comparator.comparing(FormerPlace::until).reversed())
                .toList();
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        var gone = items.values().stream().filter(i -> i.tenant().equals(tenant)).toList();
        var counts = new HashMap<String, Long>();
        for (Item item : gone) {
            counts.merge(item.level().word() + "s", 1L, Long::sum);
            items.remove(item.id());
            versions.remove(item.id());
        }
        former.removeIf(f -> f.tenant().equals(tenant));
        return counts;
    }
}
