package dev.hilo.server.telemetry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.kernel.Cursor;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Correction;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.reads.Histories;
import dev.hilo.telemetry.reads.ReadingsPage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pages of one sensor's history as clients see them; {@code next} goes back as a cursor. */
final class HistoryBodies {

    private HistoryBodies() {}

    /** Readings in order of time. */
    @Schema(name = "Readings")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ReadingsBody(SensorBody sensor, List<ReadingBody> items, Optional<String> next) {
        static ReadingsBody of(ReadingsPage page) {
            return new ReadingsBody(
                    SensorBody.of(page.sensor()),
                    page.runs().stream()
                            .map(Readings::list)
                            .flatMap(List::stream)
                            .map(ReadingBody::of)
                            .toList(),
                    page.next().map(Cursor::encode));
        }
    }

    /** The steps that have readings, in order of time. */
    @Schema(name = "Rollups")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record RollupsBody(
            SensorBody sensor,
            @Schema(examples = "PT15M") String step,
            @Schema(
                            description = "Whose midnight the steps are counted from",
                            examples = "America/Argentina/Buenos_Aires")
                    String timeZone,
            List<RollupBody> items,
            Optional<String> next) {

        static RollupsBody of(Histories.RollupsPage page) {
            return new RollupsBody(
                    SensorBody.of(page.sensor()),
                    AskedHistory.written(page.step().length()),
                    page.step().zone().getId(),
                    page.rollups().stream().map(RollupBody::of).toList(),
                    page.next().map(Cursor::encode));
        }
    }

    /**
     * The readings of one step; figures are of the usable ones, and left out where there are none.
     */
    @Schema(name = "Rollup")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record RollupBody(
            Instant from,
            Instant to,
            @Schema(description = "All readings, the bad ones too") long count,
            @Schema(description = "Those that the figures leave out") long bad,
            Optional<Double> min,
            Optional<Double> max,
            Optional<Double> mean,
            Optional<Double> sum,
            Optional<Double> first,
            Optional<Double> last,
            @Schema(description = "Each value weighted by how long it held")
                    Optional<Double> timeWeightedMean) {

        static RollupBody of(Rollup rollup) {
            return new RollupBody(
                    moment(rollup.span().from()),
                    moment(rollup.span().to()),
                    rollup.count(),
                    rollup.bad(),
                    figure(rollup.min()),
                    figure(rollup.max()),
                    figure(rollup.mean()),
                    figure(rollup.sum()),
                    figure(rollup.first()),
                    figure(rollup.last()),
                    figure(rollup.timeWeightedMean()));
        }

        private static Optional<Double> figure(double figure) {
            return Double.isFinite(figure) ? Optional.of(figure) : Optional.empty();
        }
    }

    /** What was replaced, by the time of the reading. */
    @Schema(name = "Corrections")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CorrectionsBody(
            SensorBody sensor, List<CorrectionBody> items, Optional<String> next) {

        static CorrectionsBody of(Histories.CorrectionsPage page) {
            return new CorrectionsBody(
                    SensorBody.of(page.sensor()),
                    page.corrections().stream().map(CorrectionBody::of).toList(),
                    page.next().map(Cursor::encode));
        }
    }

    /** What a reading was until another one of the same time took its place. */
    @Schema(name = "Correction")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CorrectionBody(
            Instant time,
            @Schema(oneOf = {Double.class, Boolean.class, String.class}) Optional<Object> value,
            String quality,
            @Schema(description = "Until then, this was known") Instant correctedAt) {

        static CorrectionBody of(Correction correction) {
            var replaced = ReadingBody.of(correction.replaced());
            return new CorrectionBody(
                    replaced.time(),
                    replaced.value(),
                    replaced.quality(),
                    moment(correction.correctedAt()));
        }
    }

    static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
