package dev.hilo.jdbc.plant;

import dev.hilo.jdbc.Json;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.FormerPlace;
import dev.hilo.plant.Item;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.Level;
import dev.hilo.plant.Listing;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.Settings;
import dev.hilo.plant.SettingsVersion;
import dev.hilo.plant.TemplateId;
import dev.hilo.plant.TemplateLink;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How items, their versions and their former places stand in their rows. */
final class ItemRows {

    static final String INSERT =
            "insert into plant_items (parent, level, path, folded, placed_since, template,"
                    + " template_sensor, archived_at, hidden, name, kind, kind_folded, tags, words,"
                    + " revision, created_at, changed_at, tenant, id)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String UPDATE =
            "update plant_items set parent = ?, level = ?, path = ?, folded = ?, placed_since = ?,"
                    + " template = ?, template_sensor = ?, archived_at = ?, hidden = ?, name = ?,"
                    + " kind = ?, kind_folded = ?, tags = ?, words = ?, revision = ?,"
                    + " created_at = ?, changed_at = ? where tenant = ? and id = ?";

    static final String INSERT_VERSION =
            "insert into plant_versions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Around each tag, and at both ends; no tag contains it. */
    static final String BETWEEN_TAGS = "\n";

    private ItemRows() {}

    /** The arguments of {@link #INSERT} and {@link #UPDATE}. */
    static Object[] arguments(Item item) {
        var listing = item.listing();
        return new Object[] {
            item.parent().map(ItemId::value),
            item.level(),
            item.path().toString(),
            item.path().folded(),
            item.placedSince(),
            item.template().map(link -> link.template().value()),
            item.template().flatMap(TemplateLink::sensor),
            item.archivedAt(),
            item.hidden(),
            listing.name(),
            listing.kind(),
            listing.kind().map(Key::folded),
            tags(listing.tags()),
            listing.words(),
            item.revision(),
            item.createdAt(),
            item.changedAt(),
            item.tenant(),
            item.id().value()
        };
    }

    static Item item(Row row) {
        return new Item(
                new ItemId(row.uuid("id")),
                row.tenant("tenant"),
                row.maybeUuid("parent").map(ItemId::new),
                PlantPath.parse(row.text("path")).orElseThrow(),
                row.instant("placed_since"),
                row.maybeUuid("template")
                        .map(id ->
                                new TemplateLink(
                                        new TemplateId(id),
                                        row.maybeText("template_sensor").map(Key::new))),
                row.maybeInstant("archived_at"),
                row.flag("hidden"),
                new Listing(
                        row.text("name"),
                        row.maybeText("kind").map(Key::new),
                        tags(row.text("tags")),
                        row.text("words")),
                row.integer("revision"),
                row.instant("created_at"),
                row.instant("changed_at"));
    }

    private static String tags(List<String> tags) {
        return tags.isEmpty() ? "" : BETWEEN_TAGS + String.join(BETWEEN_TAGS, tags) + BETWEEN_TAGS;
    }

    private static List<String> tags(String text) {
        return Arrays.stream(text.split(BETWEEN_TAGS, -1)).filter(tag -> !tag.isEmpty()).toList();
    }

    static Object[] arguments(TenantId tenant, SettingsVersion version) {
        return new Object[] {
            version.item().value(),
            version.validFrom(),
            version.number(),
            tenant,
            version.recordedAt(),
            version.actor().kind(),
            version.actor().id(),
            version.actor().name(),
            version.settings().level(),
            Json.write(version.settings().members())
        };
    }

    static SettingsVersion version(Row row) {
        return new SettingsVersion(
                new ItemId(row.uuid("item")),
                row.instant("valid_from"),
                row.instant("recorded_at"),
                row.integer("number"),
                actor(row),
                Settings.stored(row.constant("level", Level.class), row.map("settings")));
    }

    static Principal actor(Row row) {
        return new Principal(
                row.constant("actor_kind", Principal.Kind.class),
                row.text("actor_id"),
                row.text("actor_name"));
    }

    static FormerPlace formerPlace(Row row) {
        var parent = row.text("parent");
        return new FormerPlace(
                new ItemId(row.uuid("item")),
                parent.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ItemId(UUID.fromString(parent))),
                row.key("key"),
                row.instant("since"),
                row.instant("until"));
    }
}
