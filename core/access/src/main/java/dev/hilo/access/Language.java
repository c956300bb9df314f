package dev.hilo.access;

import java.util.Locale;
import java.util.Optional;

/** The languages that Hilo speaks. */
public enum Language {
    EN,
    ES;

    public static Optional<Language> tagged(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
