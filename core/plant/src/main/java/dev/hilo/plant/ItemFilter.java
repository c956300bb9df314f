package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.util.Optional;

/**
 * Which items a list shows.
 *
 * @param words to be found anywhere in key, name, kind or tags
 * @param archived whether archived items and what lies below them are shown too
 */
public record ItemFilter(
        Optional<Level> level,
        Optional<PlantPath> under,
        Optional<Key> kind,
        Optional<String> tag,
        Optional<String> words,
        boolean archived) {

    public static final ItemFilter EVERYTHING =
            new ItemFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true);

    public static ItemFilter search(String words) {
        return new ItemFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(words),
                false);
    }

    /** Everything below a place; below nothing, everything. */
    public ItemFilter under(Optional<PlantPath> place) {
        return new ItemFilter(level, place, kind, tag, words, archived);
    }

    public ItemFilter of(Level only) {
        return new ItemFilter(Optional.of(only), under, kind, tag, words, archived);
    }

    public ItemFilter present() {
        return new ItemFilter(level, under, kind, tag, words, false);
    }

    /** The rule that every store's query follows. */
    public boolean shows(Item item) {
        var listing = item.listing();
        return level.map(l -> l == item.level()).orElse(true)
                && under.map(p -> item.path().isWithin(p) && !item.path().equals(p)).orElse(true)
                && kind.map(k -> listing.kind().filter(k::equals).isPresent()).orElse(true)
                && tag.map(listing.tags()::contains).orElse(true)
                && words.map(w -> listing.words().contains(Listing.folded(w))).orElse(true)
                && (archived || !item.hidden());
    }
}
