package dev.hilo.access.policy;

import java.util.Locale;
import java.util.Optional;

/** The kinds of thing that rights are about. */
public enum ResourceType {
    PLANT,
    EVENT,
    DOCUMENT,
    TENANT,
    INSTALLATION;

    /** Types of which there are many things, named by a path; of the others there is just one. */
    public boolean hasPath() {
        return switch (this) {
            case PLANT, EVENT, DOCUMENT -> true;
            case TENANT, INSTALLATION -> false;
        };
    }

    public static Optional<ResourceType> named(String text) {
        for (ResourceType type : values()) {
            if (type.toString().equals(text)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
