package dev.hilo.server.telemetry.policy;

import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.Editing;
import dev.hilo.server.http.JsonBodies;
import dev.hilo.telemetry.intake.IntakePolicies;
import dev.hilo.telemetry.intake.IntakePolicy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** What the caller's tenant lets in. */
@Path("/api/v1/telemetry/policy")
@Tag(name = "Readings")
@RunOnVirtualThread
public class PolicyResource {

    private final IntakePolicies policies;
    private final CurrentCaller current;
    private final JsonBodies bodies;

    PolicyResource(IntakePolicies policies, CurrentCaller current, JsonBodies bodies) {
        this.policies = policies;
        this.current = current;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "What this tenant lets in")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PolicyBody.class)))
    public Response read() {
        return tagged(policies.own(current.caller()));
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Edit what this tenant lets in: discovery, limits of time, range and rate")
    @RequestBody(content = @Content(schema = @Schema(implementation = PolicyEdit.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PolicyBody.class)))
    public Response edit(@HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        int revision = Editing.revision(ifMatch);
        var caller = current.caller();
        var edit = bodies.merge(PolicyEdit.of(policies.own(caller)), patch, PolicyEdit.class);
        return tagged(policies.edit(caller, revision, PolicyEdit.policy(edit, revision)));
    }

    private static Response tagged(IntakePolicy policy) {
        return Editing.tagged(PolicyBody.of(policy), policy.revision());
    }
}
