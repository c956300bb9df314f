package dev.hilo.server.access;

import dev.hilo.access.tenants.Erasure;
import dev.hilo.access.tenants.Tenants;
import dev.hilo.kernel.Tenant;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.Editing;
import dev.hilo.server.http.JsonBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own tenant. */
@Path("/api/v1/tenant")
@Tag(name = "Own tenant")
@RunOnVirtualThread
public class TenantResource {

    private final Tenants tenants;
    private final Erasure erasure;
    private final CurrentCaller current;
    private final JsonBodies bodies;

    TenantResource(Tenants tenants, Erasure erasure, CurrentCaller current, JsonBodies bodies) {
        this.tenants = tenants;
        this.erasure = erasure;
        this.current = current;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "This tenant")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TenantBody.class)))
    public Response read() {
        return tagged(tenants.own(current.caller()));
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Edit this tenant: name, region, retention")
    @RequestBody(content = @Content(schema = @Schema(implementation = TenantEdit.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TenantBody.class)))
    public Response edit(@HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        int revision = Editing.revision(ifMatch);
        var caller = current.caller();
        var edit = bodies.merge(TenantEdit.of(tenants.own(caller)), patch, TenantEdit.class);
        return tagged(tenants.editOwn(caller, revision, edit.read()));
    }

    @POST
    @Path("/erase")
    @Operation(
            summary = "Erase this tenant entirely and for good",
            description = "Everybody is signed out. What remains is the receipt.")
    public ReceiptBody erase(Confirmation confirmation) {
        return ReceiptBody.of(erasure.eraseOwn(current.caller(), confirmation.confirm()));
    }

    private static Response tagged(Tenant tenant) {
        return Editing.tagged(TenantBody.of(tenant), tenant.revision());
    }
}
