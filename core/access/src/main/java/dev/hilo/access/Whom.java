package dev.hilo.access;

import dev.hilo.kernel.Key;
import java.util.Optional;
import java.util.UUID;

/** The user that somebody means: by identifier, by name in their own tenant, or by both names. */
public sealed interface Whom {

    record ById(UserId id) implements Whom {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    record ByKey(Key key) implements Whom {
        @Override
        public String toString() {
            return key.text();
        }
    }

    record ByName(SignInName name) implements Whom {
        @Override
        public String toString() {
            return name.toString();
        }
    }

    /** Whom the text means, or nothing when it can be nobody's. */
    static Optional<Whom> parse(String text) {
        return id(text).<Whom>map(ById::new)
                .or(() -> Key.parse(text).map(ByKey::new))
                .or(() -> SignInName.parse(text).map(ByName::new));
    }

    private static Optional<UserId> id(String text) {
        try {
            return Optional.of(UUID.fromString(text))
                    .filter(id -> id.toString().equalsIgnoreCase(text))
                    .map(UserId::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
