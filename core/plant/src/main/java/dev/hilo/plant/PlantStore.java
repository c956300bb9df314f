package dev.hilo.plant;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the tree is kept. Implementations must be thread-safe and join {@link
 * dev.hilo.kernel.Transactions}.
 */
public interface PlantStore extends TenantData {

    /** The items that exist among these, in no order. */
    List<Item> find(TenantId tenant, Collection<ItemId> ids);

    /** What stands at the path now, archived or not. */
    Optional<Item> at(TenantId tenant, PlantPath path);

    /** Ordered by folded path, beginning after the given one. */
    List<Item> list(TenantId tenant, ItemFilter filter, Optional<String> afterFolded, int limit);

    /** Everything made from the template, machines and sensors, in no order. */
    List<Item> ofTemplate(TenantId tenant, TemplateId template);

    /** How many items stand directly below each and are not hidden; none means no entry. */
    Map<ItemId, Integer> childCounts(TenantId tenant, Collection<ItemId> parents);

    /** No two items of a tenant may have paths with equal folded form. */
    void insert(TenantId tenant, Collection<Item> items);

    /** Replaces items that exist, whatever their revision. */
    void update(TenantId tenant, Collection<Item> items);

    void append(TenantId tenant, Collection<SettingsVersion> versions);

    /** The versions in force, as {@link SettingsVersion#inForce} defines. */
    Map<ItemId, SettingsVersion> inForce(
            TenantId tenant, Collection<ItemId> ids, Instant at, Instant knownAt);

    /** All versions, by {@link SettingsVersion#PRECEDENCE}. */
    List<SettingsVersion> history(TenantId tenant, ItemId id);

    void remember(TenantId tenant, FormerPlace place);

    /** What once stood under that key below that parent; the latest first. */
    List<FormerPlace> formerPlaces(TenantId tenant, Optional<ItemId> parent, Key key);
}
