package dev.hilo.server.telemetry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.telemetry.reads.Trend;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lines to draw over one span of time, in columns. */
@Schema(name = "Trend")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TrendBody(
        Instant from,
        Instant to,
        @Schema(description = "Absent when every line is raw", examples = "PT1M")
                Optional<String> step,
        @Schema(description = "Whose midnight the steps are counted from") String timeZone,
        List<LineBody> series) {

    static TrendBody of(Trend trend) {
        boolean raw = trend.lines().stream().allMatch(Trend.Raw.class::isInstance);
        var step = Optional.of(AskedHistory.written(trend.step().length())).filter(_ -> !raw);
        return new TrendBody(
                HistoryBodies.moment(trend.span().from()),
                HistoryBodies.moment(trend.span().to()),
                step,
                trend.step().zone().getId(),
                trend.lines().stream().map(LineBody::of).toList());
    }
}
