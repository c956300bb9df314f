package dev.hilo.plant;

import java.util.Optional;

/**
 * A place in the plant while a file is laid over it. There may be a hundred thousand of them, so
 * each keeps little. Used by one thread.
 */
final class ImportNode {

    final PlantPath path;
    final Optional<ItemId> item;
    final Optional<TemplateLink> template;
    final Optional<Settings> before;
    private final boolean archived;
    private Settings own;
    private int line;

    /** What stands in the plant already, under a path that shares its beginning with others. */
    ImportNode(PlantPath path, Item item, Settings own) {
        this.path = path;
        this.item = Optional.of(item.id());
        this.template = item.template();
        this.before = Optional.of(own);
        this.archived = item.hidden();
        this.own = own;
    }

    /** What the file, or a template that it names, puts there. */
    ImportNode(PlantPath path, Optional<TemplateLink> template, Settings own) {
        this.path = path;
        this.item = Optional.empty();
        this.template = template;
        this.before = Optional.empty();
        this.archived = false;
        this.own = own;
    }

    Settings own() {
        return own;
    }

    /** The line of the file that names this place, if one has. */
    Optional<Integer> line() {
        return line == 0 ? Optional.empty() : Optional.of(line);
    }

    void configure(Settings settings, int byLine) {
        line = byLine;
        // Equal settings are kept once.
        own = before.filter(settings::equals).orElse(settings);
    }

    boolean isNew() {
        return item.isEmpty();
    }

    boolean isChanged() {
        return before.filter(settings -> !settings.equals(own)).isPresent();
    }

    boolean isArchived() {
        return archived;
    }
}
