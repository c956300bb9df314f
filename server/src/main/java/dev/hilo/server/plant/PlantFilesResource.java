package dev.hilo.server.plant;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.jobs.Jobs;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.plant.PlantExport;
import dev.hilo.plant.PlantImport;
import dev.hilo.plant.PlantPath;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.Creation;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.ProblemMappers;
import dev.hilo.server.http.Sentences;
import dev.hilo.server.http.Uploads;
import dev.hilo.server.jobs.JobBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whole plants in and out as files. */
@Path("/api/v1/plant")
@Tag(name = "Plant")
@RunOnVirtualThread
public class PlantFilesResource {

    private static final String CSV = "text/csv";

    private final PlantImport imports;
    private final PlantExport exports;
    private final PlantDirectory directory;
    private final Jobs jobs;
    private final Creation creation;
    private final CurrentCaller current;
    private final Sentences sentences;
    private final Uploads uploads;
    private final ObjectMapper json;

    PlantFilesResource(
            PlantImport imports,
            PlantExport exports,
            PlantDirectory directory,
            Jobs jobs,
            Creation creation,
            CurrentCaller current,
            Sentences sentences,
            Uploads uploads,
            ObjectMapper json) {
        this.imports = imports;
        this.exports = exports;
        this.directory = directory;
        this.jobs = jobs;
        this.creation = creation;
        this.current = current;
        this.sentences = sentences;
        this.uploads = uploads;
        this.json = json;
    }

    @POST
    @Path("/imports")
    @Consumes({CSV, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Import a file, all of it or nothing",
            description = "Answers with a job; its failure lists everything wrong by line.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = JobBody.class)))
    public Response start(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam("Content-Type") @Nullable MediaType type,
            @QueryParam("dryRun") @Nullable String dryRun,
            @Context HttpHeaders headers,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(type = SchemaType.OBJECT))
                            })
                    InputStream body) {
        var mode = Asked.flag("dryRun", dryRun) ? PlantImport.Mode.DRY_RUN : PlantImport.Mode.APPLY;
        var format = format(type);
        var language = ProblemMappers.language(headers);
        imports.requireRight(caller());
        return uploads.take(
                body,
                file ->
                        creation.create(
                                idempotencyKey,
                                "POST imports " + mode + " " + format,
                                file,
                                () -> {
                                    var job = imports.start(jobs, caller(), mode, format, file);
                                    return Creation.Created.started(
                                            "/api/v1/jobs/" + job.id(),
                                            JobBody.of(job, sentences, language));
                                }));
    }

    /** A wildcard, or none at all, passes the framework's own check. */
    private static String format(@Nullable MediaType type) {
        return switch (type == null ? "" : type.getSubtype().toLowerCase(Locale.ROOT)) {
            case "csv" -> "csv";
            case "json" -> "json";
            default -> throw Refusal.of(Refusal.Kind.UNSUPPORTED, "import.format-unknown");
        };
    }

    @GET
    @Path("/export")
    @Operation(summary = "The plant, or a part of it, as a file that can be imported")
    @APIResponse(
            responseCode = "200",
            content = {@Content(mediaType = CSV), @Content(mediaType = MediaType.APPLICATION_JSON)})
    public Response export(
            @QueryParam("format") @Nullable String format,
            @QueryParam("under") @Nullable String under) {
        var place = AskedPlace.path("under", under);
        var caller = caller();
        // Refused now, while the answer can still say so.
        place.ifPresent(path -> directory.at(caller, path));
        return switch (Asked.text(format).orElse("csv")) {
            case "csv" -> file(CSV + ";charset=UTF-8", "plant.csv", out -> csv(caller, place, out));
            case "json" ->
                    file(MediaType.APPLICATION_JSON, "plant.json", out -> json(caller, place, out));
            case String other ->
                    throw Refusal.invalid("format", "word.unknown", other, "csv, json");
        };
    }

    private static Response file(String type, String name, StreamingOutput content) {
        return Response.ok(content)
                .type(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private void csv(Caller caller, Optional<PlantPath> place, OutputStream out)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        exports.csv(caller, place, writer);
        writer.flush();
    }

    private void json(Caller caller, Optional<PlantPath> place, OutputStream out)
            throws IOException {
        var generator = json.createGenerator(out);
        generator.writeStartObject();
        generator.writeArrayFieldStart("items");
        exports.<IOException>each(caller, place, item -> generator.writePOJO(item.members()));
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
    }

    private Caller caller() {
        return current.caller();
    }
}
