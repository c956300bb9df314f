package dev.hilo.server.telemetry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.kernel.Key;
import dev.hilo.plant.Band;
import dev.hilo.telemetry.reads.SensorSeries;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose readings these are, and how to show them. */
@Schema(name = "ReadSensor")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SensorBody(
        UUID id,
        @Schema(examples = "south-field/compression/C-201/discharge-temperature") String path,
        String name,
        @Schema(examples = "°C") Optional<String> unit,
        @Schema(examples = "temperature") Optional<String> kind,
        @Schema(enumeration = {"number", "boolean", "text"}) String valueType,
        @Schema(description = "What is expected of it") Optional<BandBody> normal,
        @Schema(description = "What it can measure") Optional<BandBody> range) {

    /** From low to high, in the sensor's unit. */
    @Schema(name = "ReadingBand")
    public record BandBody(double low, double high) {
        static BandBody of(Band band) {
            return new BandBody(band.low(), band.high());
        }
    }

    static SensorBody of(SensorSeries sensor) {
        var settings = sensor.settings();
        return new SensorBody(
                sensor.id().value(),
                sensor.path().toString(),
                sensor.name(),
                sensor.unit(),
                settings.kind().map(Key::text),
                sensor.valueType().name().toLowerCase(Locale.ROOT),
                settings.normal().map(BandBody::of),
                settings.range().map(BandBody::of));
    }
}
