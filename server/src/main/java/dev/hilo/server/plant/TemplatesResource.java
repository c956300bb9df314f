package dev.hilo.server.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.plant.TemplateId;
import dev.hilo.plant.TemplateView;
import dev.hilo.plant.Templates;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.Creation;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.Editing;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The machine templates of the caller's tenant. */
@Path("/api/v1/machine-templates")
@Tag(name = "Machine templates")
@RunOnVirtualThread
public class TemplatesResource {

    private static final String COLLECTION = "/api/v1/machine-templates";

    private final Templates templates;
    private final JsonMembers members;
    private final Creation creation;
    private final CurrentCaller current;

    TemplatesResource(
            Templates templates, JsonMembers members, Creation creation, CurrentCaller current) {
        this.templates = templates;
        this.members = members;
        this.creation = creation;
        this.current = current;
    }

    @GET
    @Operation(summary = "The templates, ordered by key")
    public PageBody<TemplateBody> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageBody.of(
                templates.list(caller(), PageBody.request(limit, cursor)), TemplateBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a template")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RequestBody(content = @Content(schema = @Schema(implementation = TemplateInput.class)))
                    byte[] body) {
        var input = members.read(body);
        return creation.create(
                idempotencyKey,
                "POST " + COLLECTION,
                input,
                () -> {
                    var view = templates.add(caller(), input);
                    return Creation.Created.at(
                            COLLECTION + "/" + view.template().id(), TemplateBody.of(view));
                });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One template, in the version that counts now or at a time")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    public Response read(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return answer(templates.find(caller(), id(id), AskedPlace.viewpoint(asOf, knownAt)));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({ItemRoutes.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(summary = "A new version; its machines follow from validFrom on")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    public Response edit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = TemplateInput.class)))
                    byte[] body) {
        int revision = Editing.revision(ifMatch);
        return answer(templates.edit(caller(), id(id), revision, members.read(body)));
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "Its versions, newest first")
    public HistoryBody.HistoryList history(@PathParam("id") String id) {
        return new HistoryBody.HistoryList(
                templates.history(caller(), id(id)).stream().map(HistoryBody::of).toList());
    }

    private static TemplateId id(String text) {
        return new TemplateId(Asked.id("template", text));
    }

    private Caller caller() {
        return current.caller();
    }

    private static Response answer(TemplateView view) {
        return Editing.tagged(TemplateBody.of(view), view.template().revision());
    }
}
