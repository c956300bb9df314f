package dev.hilo.server.telemetry;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.PlantPath;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.reads.HistoryExport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Readings as a file. */
@Path("/api/v1/telemetry/export")
@Tag(name = "Readings")
@RunOnVirtualThread
public class ExportResource {

    private static final int BUFFER = 1 << 16;

    private final HistoryExport exports;
    private final CurrentCaller current;

    ExportResource(HistoryExport exports, CurrentCaller current) {
        this.exports = exports;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "All readings below a place as a file that can be sent in again",
            description = "Sensor by sensor, each in order of time; csv unless format=ndjson.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/x-ndjson")
            })
    public Response export(
            @QueryParam("under") @Nullable String under,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("format") @Nullable String format) {
        var place = AskedHistory.place(under);
        var span = AskedHistory.span(from, to);
        var lines = lines(format);
        var caller = current.caller();
        // Refused now, while the answer can still say so.
        exports.check(caller, place);
        StreamingOutput content = out -> write(caller, place, span, lines, out);
        return Response.ok(content)
                .type(lines.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"readings." + lines.ending() + "\"")
                .build();
    }

    private static ReadingLines lines(@Nullable String format) {
        var word = Asked.text(format).orElse(ReadingLines.CSV.ending());
        return ReadingLines.of(word)
                .orElseThrow(() ->
                        Refusal.invalid(
                                "format", "word.unknown", Asked.shown(word), "csv, ndjson"));
    }

    private void write(
            Caller caller,
            Optional<PlantPath> place,
            Span span,
            ReadingLines lines,
            OutputStream out)
            throws IOException {
        var writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        lines.begin(writer);
        exports.<IOException>each(
                caller, place, span, (sensor, run) -> lines.write(sensor, run, writer));
        writer.flush();
    }
}
