package dev.hilo.telemetry.reads;

import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import java.util.List;

/**
 * Lines to draw over one span of time.
 *
 * @param step how time is cut for the lines that are not raw
 */
public record Trend(Span span, Step step, List<Line> lines) {

    public Trend {
        lines = List.copyOf(lines);
    }

    /** What is drawn of one sensor. */
    public sealed interface Line {
        SensorSeries sensor();
    }

    /** Every reading. */
    public record Raw(SensorSeries sensor, List<Readings> runs) implements Line {}

    /** A rollup for each step that has readings; a flag counts as 0 or 1. */
    public record Rolled(SensorSeries sensor, List<Rollup> rollups) implements Line {}

    /**
     * Of texts, the last of each step that has readings.
     *
     * @param truncated whether it ends early, because there are too many readings to look through
     */
    public record Held(SensorSeries sensor, List<Last> lasts, boolean truncated) implements Line {}

    /** The last reading of a step. */
    public record Last(Span span, Reading reading) {}
}
