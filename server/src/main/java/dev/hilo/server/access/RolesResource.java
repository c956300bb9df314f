package dev.hilo.server.access;

import dev.hilo.access.Roles;
import dev.hilo.access.policy.Role;
import dev.hilo.server.http.Creation;
import dev.hilo.server.http.Creation.Created;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The roles of the caller's tenant. */
@Path("/api/v1/roles")
@Tag(name = "Roles")
@RunOnVirtualThread
public class RolesResource {

    /** A role with its grants. */
    @Schema(name = "Role")
    public record RoleBody(
            String key, String name, boolean builtIn, List<GrantBody> grants, int revision) {

        static RoleBody of(Role role) {
            return new RoleBody(
                    role.key().text(),
                    role.name(),
                    role.builtIn(),
                    GrantBody.of(role.grants()),
                    role.revision());
        }
    }

    /** A role to add. */
    @Schema(name = "NewRole")
    public record NewRole(String key, String name, List<GrantBody> grants) {}

    /** What can be changed about a role. */
    @Schema(name = "RoleEdit")
    public record RoleEdit(String name, List<GrantBody> grants) {}

    private final Roles roles;
    private final Creation creation;
    private final CurrentCaller current;
    private final JsonBodies bodies;

    RolesResource(Roles roles, Creation creation, CurrentCaller current, JsonBodies bodies) {
        this.roles = roles;
        this.creation = creation;
        this.current = current;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "All roles of this tenant, by key")
    public PageBody<RoleBody> list() {
        return new PageBody<>(
                roles.list(current.caller()).stream().map(RoleBody::of).toList(), Optional.empty());
    }

    @POST
    @Operation(summary = "Add a role of one's own")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RoleBody.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, NewRole role) {
        return creation.create(
                idempotencyKey,
                "roles",
                role,
                () -> {
                    var added =
                            roles.add(
                                    current.caller(),
                                    role.key(),
                                    role.name(),
                                    GrantBody.texts(role.grants()));
                    return Created.at("/api/v1/roles/" + added.key(), RoleBody.of(added));
                });
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "One role")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RoleBody.class)))
    public Response read(@PathParam("key") String key) {
        return tagged(roles.find(current.caller(), key));
    }

    @PATCH
    @Path("/{key}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Edit a role: name, grants (as a whole list)")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoleEdit.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RoleBody.class)))
    public Response edit(
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] patch) {
        int revision = Editing.revision(ifMatch);
        var caller = current.caller();
        var present = roles.find(caller, key);
        var edit =
                bodies.merge(
                        new RoleEdit(present.name(), GrantBody.of(present.grants())),
                        patch,
                        RoleEdit.class);
        return tagged(
                roles.edit(caller, key, revision, edit.name(), GrantBody.texts(edit.grants())));
    }

    @DELETE
    @Path("/{key}")
    @Operation(summary = "Remove a role of one's own that nobody holds")
    @APIResponse(responseCode = "204")
    public void delete(@PathParam("key") String key) {
        roles.delete(current.caller(), key);
    }

    private static Response tagged(Role role) {
        return Editing.tagged(RoleBody.of(role), role.revision());
    }
}
