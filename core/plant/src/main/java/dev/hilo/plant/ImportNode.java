package dev.hilo.plant;

import java.util.Optional;

/** A place in the plant while a file is laid over it. Used by one thread. */
final class ImportNode {

    final PlantPath path;
    final Optional<Item> item;
    final Optional<TemplateLink> template;
    final Optional<Settings> before;
    private Settings own;

    /** What stands in the plant already. */
    ImportNode(Item item, Settings own) {
        this.path = item.path();
        this.item = Optional.of(item);
        this.template = item.template();
        this.before = Optional.of(own);
        this.own = own;
    }

    /** What the file, or a template that it names, puts there. */
    ImportNode(PlantPath path, Optional<TemplateLink> template, Settings own) {
        this.path = path;
        this.item = Optional.empty();
        this.template = template;
        this.before = Optional.empty();
        this.own = own;
    }

    Settings own() {
        return own;
    }

    void configure(Settings settings) {
        own = settings;
    }

    boolean isNew() {
        return item.isEmpty();
    }

    boolean isChanged() {
        return before.filter(settings -> !settings.equals(own)).isPresent();
    }

    boolean isArchived() {
        return item.filter(Item::hidden).isPresent();
    }
}
