package dev.hilo.access;

import dev.hilo.kernel.Key;
import java.util.List;
import java.util.Optional;

/** What can be edited about a user. */
public record UserSettings(
        String name, Optional<String> email, Language language, List<Key> roles, boolean enabled) {

    public UserSettings {
        roles = roles.stream().distinct().toList();
    }

    /** What a person may change about themselves. */
    UserSettings withProfile(String newName, Optional<String> newEmail, Language newLanguage) {
        return new UserSettings(newName, newEmail, newLanguage, roles, enabled);
    }
}
