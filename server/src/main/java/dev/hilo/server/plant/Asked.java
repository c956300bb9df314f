package dev.hilo.server.plant;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.PlantPath;
import dev.hilo.server.http.Moment;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Query parameters as what they mean; absent and empty are the same. */
final class Asked {

    private static final int LONGEST_SHOWN = 80;

    private Asked() {}

    static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    static Optional<PlantPath> path(String name, @Nullable String value) {
        return text(value)
                .map(text ->
                        PlantPath.parse(text)
                                .orElseThrow(
                                        () -> Refusal.invalid(name, "path.invalid", shown(text))));
    }

    static Optional<Key> key(String name, @Nullable String value) {
        return text(value)
                .map(text ->
                        Key.parse(text)
                                .orElseThrow(
                                        () -> Refusal.invalid(name, "key.invalid", shown(text))));
    }

    static Optional<Instant> time(String name, @Nullable String value) {
        return Moment.read(name, value);
    }

    static boolean flag(String name, @Nullable String value) {
        return switch (text(value).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw Refusal.invalid(name, "value.boolean", shown(other));
        };
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
