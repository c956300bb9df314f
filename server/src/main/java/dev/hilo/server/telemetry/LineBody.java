package dev.hilo.server.telemetry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.QualityWord;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.reads.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One sensor's line. Times are milliseconds since 1970: of the readings, or where steps begin; null
 * stands where there is nothing to draw.
 */
@Schema(
        name = "TrendLine",
        oneOf = {LineBody.RawLine.class, LineBody.SteppedLine.class, LineBody.StateLine.class})
public sealed interface LineBody {

    /**
     * Every reading.
     *
     * @param qualities index and word of those that are not good
     */
    @Schema(name = "RawLine")
    record RawLine(
            SensorBody sensor,
            List<Number> times,
            List<@Nullable Object> values,
            @Schema(
                            description = "Index and quality of those that are not good",
                            examples = "[[3, \"bad.out-of-range\"]]")
                    List<List<Object>> qualities)
            implements LineBody {}

    /** The figures of each step that has readings. */
    @Schema(name = "SteppedLine")
    record SteppedLine(
            SensorBody sensor,
            List<Number> times,
            List<@Nullable Double> mean,
            List<@Nullable Double> min,
            List<@Nullable Double> max,
            List<@Nullable Double> last,
            @Schema(description = "How many readings are not usable") List<Long> bad)
            implements LineBody {}

    /** The last flag or text of each step that has readings. */
    @Schema(name = "StateLine")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StateLine(
            SensorBody sensor,
            List<Number> times,
            List<@Nullable Object> last,
            @Schema(description = "There are too many readings to look through: it ends early")
                    Optional<Boolean> truncated)
            implements LineBody {}

    static LineBody of(Trend.Line line) {
        return switch (line) {
            case Trend.Raw raw -> raw(raw);
            case Trend.Rolled rolled when rolled.sensor().valueType() == ValueType.BOOLEAN ->
                    flags(rolled);
            case Trend.Rolled rolled -> stepped(rolled);
            case Trend.Held held -> texts(held);
        };
    }

    private static LineBody raw(Trend.Raw raw) {
        var times = new ArrayList<Number>();
        var values = new ArrayList<@Nullable Object>();
        var qualities = new ArrayList<List<Object>>();
        for (Readings run : raw.runs()) {
            for (int i = 0; i < run.size(); i++) {
                if (run.quality(i) != Quality.GOOD.code()) {
                    qualities.add(List.of(times.size(), QualityWord.of(run.quality(i))));
                }
                times.add(millis(run.time(i)));
                values.add(ReadingBody.value(run.value(i)).orElse(null));
            }
        }
        return new RawLine(SensorBody.of(raw.sensor()), times, values, qualities);
    }

    private static LineBody stepped(Trend.Rolled rolled) {
        var rollups = rolled.rollups();
        return new SteppedLine(
                SensorBody.of(rolled.sensor()),
                steps(rollups),
                figures(rollups, Rollup::mean),
                figures(rollups, Rollup::min),
                figures(rollups, Rollup::max),
                figures(rollups, Rollup::last),
                rollups.stream().map(Rollup::bad).toList());
    }

    private static LineBody flags(Trend.Rolled rolled) {
        var last = new ArrayList<@Nullable Object>();
        for (Double figure : figures(rolled.rollups(), Rollup::last)) {
            last.add(figure == null ? null : figure != 0);
        }
        return new StateLine(
                SensorBody.of(rolled.sensor()), steps(rolled.rollups()), last, Optional.empty());
    }

    private static LineBody texts(Trend.Held held) {
        var times = new ArrayList<Number>();
        var last = new ArrayList<@Nullable Object>();
        for (Trend.Last each : held.lasts()) {
            times.add(millis(each.span().from()));
            last.add(ReadingBody.value(each.reading().value()).orElse(null));
        }
        return new StateLine(
                SensorBody.of(held.sensor()),
                times,
                last,
                Optional.of(true).filter(_ -> held.truncated()));
    }

    private static List<Number> steps(List<Rollup> rollups) {
        return rollups.stream().map(rollup -> millis(rollup.span().from())).toList();
    }

    private static List<@Nullable Double> figures(
            List<Rollup> rollups, ToDoubleFunction<Rollup> figure) {
        var figures = new ArrayList<@Nullable Double>(rollups.size());
        for (Rollup rollup : rollups) {
            double value = figure.applyAsDouble(rollup);
            figures.add(Double.isFinite(value) ? value : null);
        }
        return figures;
    }

    /** Whole where it is, which is shorter. */
    private static Number millis(long micros) {
        return micros % 1_000 == 0 ? micros / 1_000 : BigDecimal.valueOf(micros, 3);
    }
}
