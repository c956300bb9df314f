package dev.hilo.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.access.SignInName;
import dev.hilo.access.User;
import dev.hilo.kernel.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user as administrators see them. */
@Schema(name = "User")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record UserBody(
        UUID id,
        @Schema(examples = "ana") String key,
        @Schema(examples = "ana@andes") String user,
        String name,
        Optional<String> email,
        @Schema(enumeration = {"en", "es"}) String language,
        List<String> roles,
        boolean enabled,
        boolean passwordTemporary,
        Optional<Instant> lastSignInAt,
        Instant createdAt,
        int revision,
        @Schema(description = "Only in the answer that creates the user, never again")
                Optional<String> temporaryPassword) {

    static UserBody of(User user, Key tenant) {
        return new UserBody(
                user.id().value(),
                user.key().text(),
                new SignInName(user.key(), tenant).toString(),
                user.name(),
                user.settings().email(),
                user.settings().language().tag(),
                user.roles().stream().map(Key::text).toList(),
                user.enabled(),
                user.passwordTemporary(),
                user.lastSignInAt(),
                user.createdAt(),
                user.revision(),
                Optional.empty());
    }

    UserBody with(String shownOnce) {
        return new UserBody(
                id,
                key,
                user,
                name,
                email,
                language,
                roles,
                enabled,
                passwordTemporary,
                lastSignInAt,
                createdAt,
                revision,
                Optional.of(shownOnce));
    }
}
