package dev.hilo.server.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.ItemFilter;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.Editing;
import dev.hilo.server.http.PageBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The plant as one tree. */
@Path("/api/v1/plant")
@Tag(name = "Plant")
@RunOnVirtualThread
public class PlantResource {

    private final PlantDirectory directory;
    private final CurrentCaller current;

    PlantResource(PlantDirectory directory, CurrentCaller current) {
        this.directory = directory;
        this.current = current;
    }

    @GET
    @Operation(summary = "What stands at a path, or once did")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response at(
            @QueryParam("path") @Nullable String path,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var place =
                AskedPlace.path("path", path)
                        .orElseThrow(() -> Refusal.invalid("path", "field.required"));
        var view = directory.at(caller(), place, AskedPlace.viewpoint(asOf, knownAt));
        return Editing.tagged(ItemBody.of(view), view.item().revision());
    }

    @GET
    @Path("/tree")
    @Operation(summary = "The sites, or what stands directly below a place, ordered by key")
    public PageBody<ItemBody> tree(
            @QueryParam("under") @Nullable String under,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageBody.of(
                directory.children(
                        caller(), AskedPlace.path("under", under), PageBody.request(limit, cursor)),
                ItemBody::of);
    }

    @GET
    @Path("/search")
    @Operation(summary = "Whatever has these words in its key, name, kind or tags")
    public PageBody<ItemBody> search(
            @QueryParam("q") @Nullable String words,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var wanted = Asked.text(words).orElseThrow(() -> Refusal.invalid("q", "field.required"));
        return PageBody.of(
                directory.list(
                        caller(), ItemFilter.search(wanted), PageBody.request(limit, cursor)),
                ItemBody::of);
    }

    private Caller caller() {
        return current.caller();
    }
}
