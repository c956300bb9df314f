package dev.hilo.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.access.Profile;
import dev.hilo.access.Session;
import dev.hilo.access.SessionId;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.Editing;
import dev.hilo.server.http.JsonBodies;
import dev.hilo.server.http.PageBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Oneself. */
@Path("/api/v1/me")
@Tag(name = "Oneself")
@RunOnVirtualThread
public class MeResource {

    /** What one may change about oneself. */
    @Schema(name = "ProfileEdit")
    public record ProfileEdit(String name, Optional<String> email, String language) {}

    /** One sign-in on one device. */
    @Schema(name = "Session")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record SessionBody(
            UUID id,
            Instant startedAt,
            Instant lastUsedAt,
            String address,
            String agent,
            boolean current) {

        static SessionBody of(Session session, boolean current) {
            return new SessionBody(
                    session.id().value(),
                    session.startedAt(),
                    session.lastUsedAt(),
                    session.address(),
                    session.agent(),
                    current);
        }
    }

    private final Profile profile;
    private final CurrentCaller current;
    private final JsonBodies bodies;

    MeResource(Profile profile, CurrentCaller current, JsonBodies bodies) {
        this.profile = profile;
        this.current = current;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "Who I am and what I may do")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MeBody.class)))
    public Response read() {
        return tagged();
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Edit my name, email and language")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProfileEdit.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MeBody.class)))
    public Response edit(@HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        int revision = Editing.revision(ifMatch);
        var settings = profile.me(current.admission()).user().settings();
        var edit =
                bodies.merge(
                        new ProfileEdit(
                                settings.name(), settings.email(), settings.language().tag()),
                        patch,
                        ProfileEdit.class);
        profile.edit(
                current.caller(),
                revision,
                edit.name(),
                edit.email(),
                Languages.read(edit.language()));
        return tagged();
    }

    @GET
    @Path("/sessions")
    @Operation(summary = "Where I am signed in, newest first")
    public PageBody<SessionBody> sessions() {
        var here = current.admission().session();
        return new PageBody<>(
                profile.sessions(current.caller()).stream()
                        .map(session ->
                                SessionBody.of(session, here.equals(Optional.of(session.id()))))
                        .toList(),
                Optional.empty());
    }

    @DELETE
    @Path("/sessions/{id}")
    @Operation(summary = "End one of my sessions")
    @APIResponse(responseCode = "204")
    public void endSession(@PathParam("id") String id) {
        profile.endSession(current.caller(), new SessionId(Asked.id("session", id)));
    }

    private Response tagged() {
        var me = profile.me(current.admission());
        return Editing.tagged(MeBody.of(me), me.user().revision());
    }
}
