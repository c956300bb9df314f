package dev.hilo.server.http;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a path or query as what they mean; absent and empty are the same. What a client
 * wrote wrongly is refused by our own words, so parameters reach routes as text.
 */
public final class Asked {

    private static final int LONGEST_SHOWN = 80;
    private static final int UUID_LENGTH = 36;

    private Asked() {}

    public static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    public static Optional<Key> key(String name, @Nullable String value) {
        return text(value)
                .map(text ->
                        Key.parse(text)
                                .orElseThrow(
                                        () -> Refusal.invalid(name, "key.invalid", shown(text))));
    }

    public static Optional<Instant> time(String name, @Nullable String value) {
        return Moment.read(name, value);
    }

    public static boolean flag(String name, @Nullable String value) {
        return switch (text(value).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw Refusal.invalid(name, "value.boolean", shown(other));
        };
    }

    /** The identifier of a thing in a path: what is no identifier names nothing. */
    public static UUID id(String what, String value) {
        return uuid(value).orElseThrow(() -> Refusal.notFound(what, shown(value)));
    }

    /** An identifier in a query. */
    public static Optional<UUID> id(String what, String name, @Nullable String value) {
        return text(value)
                .map(text ->
                        uuid(text)
                                .orElseThrow(() ->
                                        Refusal.invalid(name, what + ".not-found", shown(text))));
    }

    public static Optional<Integer> whole(String name, @Nullable String value) {
        return text(value)
                .map(text -> {
                    try {
                        return Integer.valueOf(text);
                    } catch (NumberFormatException _) {
                        throw Refusal.invalid(name, "number.whole", shown(text));
                    }
                });
    }

    /** Only as identifiers are written: the platform also reads shorter ones. */
    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(_ -> text.length() == UUID_LENGTH);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
