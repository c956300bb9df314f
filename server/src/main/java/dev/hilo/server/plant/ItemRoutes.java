package dev.hilo.server.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Page;
import dev.hilo.plant.ItemFilter;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ItemView;
import dev.hilo.plant.Level;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.Creation;
import dev.hilo.server.http.Editing;
import dev.hilo.server.http.PageBody;
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
import org.jspecify.annotations.Nullable;

/** The routes that every level has. */
abstract class ItemRoutes {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final Level level;
    private final PlantHttp http;

    ItemRoutes(Level level, PlantHttp http) {
        this.level = level;
        this.http = http;
    }

    @GET
    @Operation(summary = "All of this level that you may see, ordered by path")
    public PageBody<ItemBody> list(
            @QueryParam("under") @Nullable String under,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("q") @Nullable String words,
            @QueryParam("archived") @Nullable String archived,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter =
                new ItemFilter(
                        Optional.of(level),
                        AskedPlace.path("under", under),
                        Asked.key("kind", kind),
                        Asked.text(tag),
                        Asked.text(words),
                        Asked.flag("archived", archived));
        Page<ItemView> page =
                http.directory().list(caller(), filter, PageBody.request(limit, cursor));
        return PageBody.of(page, ItemBody::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add one; a machine of a template comes with its sensors")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RequestBody(content = @Content(schema = @Schema(implementation = ItemInput.class)))
                    byte[] body) {
        var members = http.members().read(body);
        return http.creation()
                .create(
                        idempotencyKey,
                        "POST " + collection(),
                        members,
                        () -> {
                            var view = http.plant().add(caller(), level, members);
                            return Creation.Created.at(
                                    collection() + "/" + view.item().id(), ItemBody.of(view));
                        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary =
                    "One, as it is now, or as it was configured at a time, by what was known at another")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response read(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var from = AskedPlace.viewpoint(asOf, knownAt);
        return answer(http.directory().find(caller(), level, id(id), from));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(summary = "Configure it anew, from now or from validFrom on")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response edit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ItemInput.class)))
                    byte[] body) {
        int revision = Editing.revision(ifMatch);
        return answer(
                http.plant().edit(caller(), level, id(id), revision, http.members().read(body)));
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "Its configurations, newest first")
    public HistoryBody.HistoryList history(@PathParam("id") String id) {
        return new HistoryBody.HistoryList(
                http.directory().history(caller(), level, id(id)).stream()
                        .map(HistoryBody::of)
                        .toList());
    }

    @POST
    @Path("/{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move it under another parent, or give it another key")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response move(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = MoveInput.class)))
                    byte[] body) {
        int revision = Editing.revision(ifMatch);
        return answer(
                http.plant().move(caller(), level, id(id), revision, http.members().read(body)));
    }

    @POST
    @Path("/{id}/archive")
    @Operation(summary = "Take it and all below it out of lists; history and key stay")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response archive(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        int revision = Editing.revision(ifMatch);
        return answer(http.plant().archive(caller(), level, id(id), revision));
    }

    @POST
    @Path("/{id}/restore")
    @Operation(summary = "Bring it back")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ItemBody.class)))
    public Response restore(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        int revision = Editing.revision(ifMatch);
        return answer(http.plant().restore(caller(), level, id(id), revision));
    }

    /** Where it goes; what is left out stays. */
    @Schema(name = "Move")
    interface MoveInput {
        @Schema(examples = "south-field/spares")
        Optional<String> parent();

        @Schema(examples = "C-202")
        Optional<String> key();
    }

    private ItemId id(String text) {
        return new ItemId(Asked.id(level.word(), text));
    }

    private Caller caller() {
        return http.current().caller();
    }

    private String collection() {
        return "/api/v1/" + level.word() + "s";
    }

    private static Response answer(ItemView view) {
        return Editing.tagged(ItemBody.of(view), view.item().revision());
    }
}
