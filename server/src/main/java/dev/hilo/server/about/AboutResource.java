package dev.hilo.server.about;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public: says which Hilo answers, nothing about what it holds. */
@Path("/api/v1/about")
@Tag(name = "About")
public class AboutResource {

    /** What anybody may know. */
    public record About(String name, String version, String build) {}

    private final About about;

    AboutResource() {
        var version = Version.current();
        this.about = new About("Hilo", version.number(), version.build());
    }

    @GET
    @NonBlocking
    @Operation(summary = "Which Hilo this is")
    @SecurityRequirements
    public About about() {
        return about;
    }
}
