package dev.hilo.plant;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A thing in the tree and its present place. How it is configured is kept apart, by time ({@link
 * SettingsVersion}).
 *
 * @param placedSince since when it stands at this path under this parent's care
 * @param hidden whether it or something above it is archived
 */
public record Item(
        ItemId id,
        TenantId tenant,
        Optional<ItemId> parent,
        PlantPath path,
        Instant placedSince,
        Optional<TemplateLink> template,
        Optional<Instant> archivedAt,
        boolean hidden,
        Listing listing,
        int revision,
        Instant createdAt,
        Instant changedAt) {

    public Level level() {
        return path.level();
    }

    public Key key() {
        return path.key();
    }

    /** How facts and traces name it: {@code sensor:0191…}. */
    public String subject() {
        return level().word() + ":" + id;
    }

    Item edited(Listing shown, Instant now) {
        return new Item(
                id,
                tenant,
                parent,
                path,
                placedSince,
                template,
                archivedAt,
                hidden,
                shown,
                revision + 1,
                createdAt,
                now);
    }

    /** Found under other words, but not changed itself. */
    Item listed(Listing shown) {
        return edited(shown, changedAt).atRevision(revision);
    }

    Item moved(
            Optional<ItemId> under, PlantPath to, boolean nowHidden, Listing shown, Instant now) {
        return new Item(
                id,
                tenant,
                under,
                to,
                now,
                template,
                archivedAt,
                nowHidden,
                shown,
                revision + 1,
                createdAt,
                now);
    }

    /** Carried along by something above it: the place has another name, the item is the same. */
    Item carried(PlantPath to, boolean nowHidden) {
        return new Item(
                id,
                tenant,
                parent,
                to,
                placedSince,
                template,
                archivedAt,
                nowHidden,
                listing,
                revision,
                createdAt,
                changedAt);
    }

    Item archived(Optional<Instant> since, boolean nowHidden, Instant now) {
        return new Item(
                id,
                tenant,
                parent,
                path,
                placedSince,
                template,
                since,
                nowHidden,
                listing,
                revision + 1,
                createdAt,
                now);
    }

    private Item atRevision(int number) {
        return new Item(
                id,
                tenant,
                parent,
                path,
                placedSince,
                template,
                archivedAt,
                hidden,
                listing,
                number,
                createdAt,
                changedAt);
    }
}
