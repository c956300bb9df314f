package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lists find an item by, as it was last configured. The settings are the truth; this is their
 * index.
 *
 * @param words key, name, kind and tags in lower case, to search in
 */
public record Listing(String name, Optional<Key> kind, List<String> tags, String words) {

    static Listing of(Key key, Settings settings) {
        var label = settings.label();
        var kind =
                switch (settings) {
                    case MachineSettings machine -> machine.kind();
                    case SensorSettings sensor -> sensor.kind();
                    case SiteSettings _, AreaSettings _ -> Optional.<Key>empty();
                };
        var words =
                Stream.of(
                                Stream.of(key.text()),
                                label.name().stream(),
                                kind.stream().map(Key::text),
                                label.tags().stream())
                        .flatMap(parts -> parts)
                        .map(Listing::folded)
                        .collect(Collectors.joining("\n"));
        return new Listing(label.name().orElse(key.text()), kind, label.tags(), words);
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
