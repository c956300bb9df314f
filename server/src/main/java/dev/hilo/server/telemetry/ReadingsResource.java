package dev.hilo.server.telemetry;

import dev.hilo.kernel.Caller;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.telemetry.HistoryBodies.CorrectionsBody;
import dev.hilo.server.telemetry.HistoryBodies.ReadingsBody;
import dev.hilo.server.telemetry.HistoryBodies.RollupsBody;
import dev.hilo.telemetry.reads.Histories;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of one sensor. */
@Path("/api/v1/sensors")
@Tag(name = "Readings")
@RunOnVirtualThread
public class ReadingsResource {

    private final Histories histories;
    private final CurrentCaller current;

    ReadingsResource(Histories histories, CurrentCaller current) {
        this.histories = histories;
        this.current = current;
    }

    @GET
    @Path("/{id}/readings")
    @Operation(
            summary = "Its readings in order of time",
            description =
                    "With knownAt as they were known then: what has been corrected since is as it"
                            + " was, and what had not happened yet is not there.")
    public ReadingsBody readings(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("knownAt") @Nullable String knownAt,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "10000",
                                            defaultValue = "1000"))
                    @QueryParam("limit")
                    @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var question = AskedHistory.question(from, to, limit, cursor);
        return ReadingsBody.of(
                histories.readings(
                        caller(),
                        AskedHistory.sensor(id),
                        question,
                        Asked.time("knownAt", knownAt)));
    }

    @GET
    @Path("/{id}/rollups")
    @Operation(
            summary = "Its readings summed up by steps of time",
            description =
                    "Steps follow the clock of the sensor's site. Steps without readings are left"
                            + " out.")
    public RollupsBody rollups(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Parameter(
                            description =
                                    "1m, 5m, 1h, 1d and the like, or an ISO 8601 duration such as"
                                            + " PT15M",
                            schema = @Schema(type = SchemaType.STRING, defaultValue = "1h"))
                    @QueryParam("step")
                    @Nullable String step,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "10000",
                                            defaultValue = "1000"))
                    @QueryParam("limit")
                    @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var question = AskedHistory.question(from, to, limit, cursor);
        var length = AskedHistory.step(step);
        return RollupsBody.of(
                histories.rollups(caller(), AskedHistory.sensor(id), question, length));
    }

    @GET
    @Path("/{id}/corrections")
    @Operation(summary = "What its readings were before others of the same time replaced them")
    public CorrectionsBody corrections(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "10000",
                                            defaultValue = "1000"))
                    @QueryParam("limit")
                    @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var question = AskedHistory.question(from, to, limit, cursor);
        return CorrectionsBody.of(
                histories.corrections(caller(), AskedHistory.sensor(id), question));
    }

    private Caller caller() {
        return current.caller();
    }
}
