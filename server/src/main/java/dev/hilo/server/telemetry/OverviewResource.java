package dev.hilo.server.telemetry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.kernel.Caller;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.PageBody;
import dev.hilo.telemetry.reads.Overview;
import dev.hilo.telemetry.reads.Overview.Which;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A little of many sensors. */
@Path("/api/v1/telemetry")
@Tag(name = "Readings")
@RunOnVirtualThread
public class OverviewResource {

    private final Overview overview;
    private final CurrentCaller current;

    OverviewResource(Overview overview, CurrentCaller current) {
        this.overview = overview;
        this.current = current;
    }

    /** A sensor's latest reading; one that was never read has no time. */
    @Schema(name = "Latest")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LatestBody(
            SensorBody sensor,
            Optional<Instant> time,
            @Schema(oneOf = {Double.class, Boolean.class, String.class}) Optional<Object> value,
            @Schema(examples = "good") Optional<String> quality,
            @Schema(description = "How long ago that was") Optional<Long> ageMs) {

        static LatestBody of(Overview.Latest latest) {
            var reading = latest.reading().map(ReadingBody::of);
            return new LatestBody(
                    SensorBody.of(latest.sensor()),
                    reading.map(ReadingBody::time),
                    reading.flatMap(ReadingBody::value),
                    reading.map(ReadingBody::quality),
                    latest.age().map(Duration::toMillis));
        }
    }

    /** How many readings a sensor has. */
    @Schema(name = "Counted")
    public record CountBody(SensorBody sensor, long count) {
        static CountBody of(Overview.Counted counted) {
            return new CountBody(SensorBody.of(counted.sensor()), counted.count());
        }
    }

    @GET
    @Path("/latest")
    @Operation(
            summary = "The latest reading of every sensor that you may read, by path",
            description =
                    "Of the sensors named, in that order and on one page, or of all below a place.")
    public PageBody<LatestBody> latest(
            @QueryParam("under") @Nullable String under,
            @QueryParam("sensor") @Nullable List<String> sensors,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageBody.of(
                overview.latest(caller(), which(under, sensors, limit, cursor)), LatestBody::of);
    }

    @GET
    @Path("/counts")
    @Operation(summary = "How many readings every sensor has in a span of time")
    public PageBody<CountBody> counts(
            @QueryParam("under") @Nullable String under,
            @QueryParam("sensor") @Nullable List<String> sensors,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var span = AskedHistory.span(from, to);
        return PageBody.of(
                overview.counts(caller(), which(under, sensors, limit, cursor), span),
                CountBody::of);
    }

    private static Which which(
            @Nullable String under,
            @Nullable List<String> sensors,
            @Nullable String limit,
            @Nullable String cursor) {
        return new Which(
                AskedHistory.sensors(sensors),
                AskedHistory.place(under),
                PageBody.request(limit, cursor));
    }

    private Caller caller() {
        return current.caller();
    }
}
