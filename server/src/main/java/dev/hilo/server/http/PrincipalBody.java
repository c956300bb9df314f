package dev.hilo.server.http;

import dev.hilo.kernel.Principal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acted, as clients see it. */
@Schema(name = "Principal")
public record PrincipalBody(
        @Schema(enumeration = {"user", "device", "edge", "service"}) String kind,
        String id,
        String name) {

    public static PrincipalBody of(Principal principal) {
        return new PrincipalBody(
                principal.kind().name().toLowerCase(Locale.ROOT), principal.id(), principal.name());
    }
}
