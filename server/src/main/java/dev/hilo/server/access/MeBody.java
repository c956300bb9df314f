package dev.hilo.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.access.Me;
import dev.hilo.access.SignInName;
import dev.hilo.access.policy.Right;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signed-in user as they see themselves. */
@Schema(name = "Me")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MeBody(
        UUID id,
        @Schema(examples = "ana@andes") String user,
        String name,
        Optional<String> email,
        @Schema(enumeration = {"en", "es"}) String language,
        OwnTenant tenant,
        @Schema(description = "True for the installation's own administrators") boolean system,
        List<String> roles,
        List<Right> permissions,
        boolean passwordTemporary,
        Instant authenticatedAt,
        Instant signedInAt,
        int revision) {

    /** The tenant that the user belongs to. */
    public record OwnTenant(UUID id, String key, String name, String region) {

        static OwnTenant of(Tenant tenant) {
            return new OwnTenant(
                    tenant.id().value(), tenant.key().text(), tenant.name(), tenant.region());
        }
    }

    static MeBody of(Me me) {
        var user = me.user();
        return new MeBody(
                user.id().value(),
                new SignInName(user.key(), me.tenant().key()).toString(),
                user.name(),
                user.settings().email(),
                user.settings().language().tag(),
                OwnTenant.of(me.tenant()),
                me.tenant().id().isSystem(),
                user.roles().stream().map(Key::text).toList(),
                me.rights(),
                user.passwordTemporary(),
                me.authenticatedAt(),
                me.signedInAt(),
                user.revision());
    }
}
