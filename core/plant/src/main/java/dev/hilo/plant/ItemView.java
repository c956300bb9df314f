package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.util.List;
import java.util.Optional;

/**
 * An item as its reader sees it at some moment.
 *
 * @param settings complete: what a template gives is in it
 * @param inherited the members of the settings that the template gave
 * @param parent absent for a site, and where the reader may not see it
 * @param movedFrom the old path, when it was found by one
 * @param outline whether it is only shown as the way to something that the reader may see
 */
public record ItemView(
        Item item,
        Settings settings,
        List<String> inherited,
        Optional<TemplateRef> template,
        Optional<ParentRef> parent,
        int childCount,
        Optional<PlantPath> movedFrom,
        boolean outline) {

    public record ParentRef(ItemId id, PlantPath path, String name) {}

    /** The template that it was made from, in the version that counts. */
    public record TemplateRef(TemplateId id, Key key, int version) {}

    public String name() {
        return settings.label().name().orElse(item.key().text());
    }

    ItemView foundBy(PlantPath oldPath) {
        return new ItemView(
                item,
                settings,
                inherited,
                template,
                parent,
                childCount,
                Optional.of(oldPath),
                outline);
    }

    /** Its name and its place, and nothing else of it. */
    ItemView outlined(int visibleChildren) {
        var name = new Label(settings.label().name(), Optional.empty(), List.of());
        return new ItemView(
                item,
                new AreaSettings(name),
                List.of(),
                Optional.empty(),
                parent,
                visibleChildren,
                movedFrom,
                true);
    }
}
