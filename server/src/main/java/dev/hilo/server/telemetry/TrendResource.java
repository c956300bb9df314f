package dev.hilo.server.telemetry;

import dev.hilo.server.http.Asked;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.reads.Trends;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lines to draw. */
@Path("/api/v1/telemetry/trend")
@Tag(name = "Readings")
@RunOnVirtualThread
public class TrendResource {

    private static final Duration USUAL = Duration.ofHours(1);

    private final Trends trends;
    private final CurrentCaller current;
    private final InstantSource clock;

    TrendResource(Trends trends, CurrentCaller current, InstantSource clock) {
        this.trends = trends;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What to draw of up to 20 sensors on a picture so many points wide",
            description =
                    "Of each sensor every reading, where there are no more than four a point; else"
                            + " the figures of the smallest of 1, 5, 10, 30 seconds, 1, 5, 15"
                            + " minutes, 1, 6 hours and a day that fits. Without times, the last"
                            + " hour. Flags and texts are raw up to 5,000, else the last of each"
                            + " step.")
    public TrendBody trend(
            @QueryParam("sensor") @Nullable List<String> sensors,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "10",
                                            maximum = "4000",
                                            defaultValue = "800"))
                    @QueryParam("points")
                    @Nullable String points) {
        var end = Asked.time("to", to).orElseGet(clock::instant);
        var begin = Asked.time("from", from).orElseGet(() -> end.minus(USUAL));
        var span = new Span(Reading.micros(begin), Reading.micros(end));
        int width = Asked.whole("points", points).orElse(Trends.USUAL_POINTS);
        return TrendBody.of(
                trends.draw(current.caller(), AskedHistory.sensors(sensors), span, width));
    }
}
