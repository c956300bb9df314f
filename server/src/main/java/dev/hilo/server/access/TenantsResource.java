package dev.hilo.server.access;

import dev.hilo.access.tenants.Erasure;
import dev.hilo.access.tenants.Tenants;
import dev.hilo.access.tenants.Tenants.NewTenant;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.server.access.TenantBody.Administrator;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All tenants, for the installation's administrator. */
@Path("/api/v1/tenants")
@Tag(name = "Installation")
@RunOnVirtualThread
public class TenantsResource {

    /** A tenant to add, with its first administrator. */
    @Schema(name = "NewTenant")
    public record NewTenantBody(
            String key, String name, String region, FirstAdministrator administrator) {}

    /** Who will administer the new tenant. */
    @Schema(name = "FirstAdministrator")
    public record FirstAdministrator(String key, String name, Optional<String> email) {}

    private final Tenants tenants;
    private final Erasure erasure;
    private final Creation creation;
    private final CurrentCaller current;
    private final JsonBodies bodies;

    TenantsResource(
            Tenants tenants,
            Erasure erasure,
            Creation creation,
            CurrentCaller current,
            JsonBodies bodies) {
        this.tenants = tenants;
        this.erasure = erasure;
        this.creation = creation;
        this.current = current;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "All tenants, by key")
    public PageBody<TenantBody> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageBody.of(
                tenants.list(current.caller(), PageBody.request(limit, cursor)), TenantBody::of);
    }

    @POST
    @Operation(summary = "Add a tenant; the answer shows its administrator's password, once")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = TenantBody.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, NewTenantBody tenant) {
        return creation.createPrepared(
                idempotencyKey,
                "tenants",
                tenant,
                () -> {
                    var administrator = tenant.administrator();
                    var adding =
                            tenants.adding(
                                    current.caller(),
                                    new NewTenant(
                                            tenant.key(),
                                            tenant.name(),
                                            tenant.region(),
                                            administrator.key(),
                                            administrator.name(),
                                            administrator.email()));
                    return () -> created(adding.get());
                });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One tenant")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TenantBody.class)))
    public Response read(@PathParam("id") String id) {
        return tagged(tenants.find(current.caller(), new TenantId(Asked.id("tenant", id))));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Edit a tenant: name, region, retention, suspended")
    @RequestBody(content = @Content(schema = @Schema(implementation = TenantEdit.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TenantBody.class)))
    public Response edit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] patch) {
        int revision = Editing.revision(ifMatch);
        var caller = current.caller();
        var present = tenants.find(caller, new TenantId(Asked.id("tenant", id)));
        var edit = bodies.merge(TenantEdit.of(present), patch, TenantEdit.class);
        return tagged(tenants.edit(caller, present.id(), revision, TenantEdit.settings(edit)));
    }

    @POST
    @Path("/{id}/erase")
    @Operation(summary = "Erase a tenant entirely and for good; what remains is the receipt")
    public ReceiptBody erase(@PathParam("id") String id, Confirmation confirmation) {
        return ReceiptBody.of(
                erasure.eraseOther(
                        current.caller(),
                        new TenantId(Asked.id("tenant", id)),
                        confirmation.confirm()));
    }

    private static Created created(Tenants.Founded founded) {
        var shownOnce =
                new Administrator(
                        founded.administrator().toString(), founded.temporaryPassword().reveal());
        return Created.onceAt(
                "/api/v1/tenants/" + founded.tenant().id(),
                TenantBody.of(founded.tenant(), Optional.of(shownOnce)),
                TenantBody.of(founded.tenant()));
    }

    private static Response tagged(Tenant tenant) {
        return Editing.tagged(TenantBody.of(tenant), tenant.revision());
    }
}
