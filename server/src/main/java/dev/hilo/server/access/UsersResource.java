package dev.hilo.server.access;

import dev.hilo.access.KeyRule;
import dev.hilo.access.Language;
import dev.hilo.access.User;
import dev.hilo.access.UserId;
import dev.hilo.access.UserSettings;
import dev.hilo.access.Users;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Problems;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.Creation;
import dev.hilo.server.http.Creation.Created;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.Editing;
import dev.hilo.server.http.JsonBodies;
import dev.hilo.server.http.PageBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The users of the caller's tenant. */
@Path("/api/v1/users")
@Tag(name = "Users")
@RunOnVirtualThread
public class UsersResource {

    /** A user to add. */
    @Schema(name = "NewUser")
    public record NewUser(
            String key,
            String name,
            Optional<String> email,
            Optional<String> language,
            List<String> roles) {}

    /** What an administrator may change about a user. */
    @Schema(name = "UserEdit")
    public record UserEdit(
            String name,
            Optional<String> email,
            String language,
            List<String> roles,
            Boolean enabled) {

        static UserEdit of(UserSettings settings) {
            return new UserEdit(
                    settings.name(),
                    settings.email(),
                    settings.language().tag(),
                    settings.roles().stream().map(Key::text).toList(),
                    settings.enabled());
        }
    }

    /** A password that works until its owner has chosen another; shown once. */
    @Schema(name = "TemporaryPassword")
    public record TemporaryPassword(String temporaryPassword) {}

    private final Users users;
    private final OwnTenantKey tenantKey;
    private final Creation creation;
    private final CurrentCaller current;
    private final JsonBodies bodies;

    UsersResource(
            Users users,
            OwnTenantKey tenantKey,
            Creation creation,
            CurrentCaller current,
            JsonBodies bodies) {
        this.users = users;
        this.tenantKey = tenantKey;
        this.creation = creation;
        this.current = current;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "The users of this tenant, by key")
    public PageBody<UserBody> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = users.list(current.caller(), PageBody.request(limit, cursor));
        return PageBody.of(page, this::body);
    }

    @POST
    @Operation(summary = "Add a user; the answer shows a temporary password, once")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = UserBody.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, NewUser user) {
        return creation.createPrepared(
                idempotencyKey,
                "users",
                user,
                () -> {
                    var settings =
                            new UserSettings(
                                    user.name(),
                                    user.email(),
                                    user.language().map(Languages::read).orElse(Language.EN),
                                    roles(user.roles()),
                                    true);
                    var adding = users.adding(current.caller(), user.key(), settings);
                    return () -> created(adding.get());
                });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One user")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = UserBody.class)))
    public Response read(@PathParam("id") String id) {
        return tagged(users.find(current.caller(), new UserId(Asked.id("user", id))));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Edit a user: name, email, language, roles, enabled")
    @RequestBody(content = @Content(schema = @Schema(implementation = UserEdit.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = UserBody.class)))
    public Response edit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] patch) {
        int revision = Editing.revision(ifMatch);
        var caller = current.caller();
        var present = users.find(caller, new UserId(Asked.id("user", id)));
        var edit = bodies.merge(UserEdit.of(present.settings()), patch, UserEdit.class);
        var settings =
                new UserSettings(
                        edit.name(),
                        edit.email(),
                        Languages.read(edit.language()),
                        roles(edit.roles()),
                        edit.enabled());
        return tagged(users.edit(caller, present.id(), revision, settings));
    }

    @POST
    @Path("/{id}/reset-password")
    @Operation(summary = "Give a user a temporary password; whoever is signed in as them is out")
    public TemporaryPassword resetPassword(@PathParam("id") String id) {
        var reset = users.resetPassword(current.caller(), new UserId(Asked.id("user", id)));
        return new TemporaryPassword(reset.temporaryPassword().reveal());
    }

    private Created created(Users.WithPassword added) {
        var lasting = body(added.user());
        return Created.onceAt(
                "/api/v1/users/" + lasting.id(),
                lasting.with(added.temporaryPassword().reveal()),
                lasting);
    }

    private Response tagged(User user) {
        return Editing.tagged(body(user), user.revision());
    }

    private UserBody body(User user) {
        return UserBody.of(user, tenantKey.of(current.caller()));
    }

    private static List<Key> roles(List<String> texts) {
        var problems = new Problems();
        var keys = new ArrayList<Key>();
        for (int i = 0; i < texts.size(); i++) {
            KeyRule.read(texts.get(i), "roles/" + i, problems).ifPresent(keys::add);
        }
        problems.refuse();
        return keys;
    }
}
