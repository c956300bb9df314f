package dev.hilo.server.telemetry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.telemetry.QualityWord;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Value;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One value at one moment. */
@Schema(name = "Reading")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReadingBody(
        Instant time,
        @Schema(
                        description = "Left out where the source sent what is no number",
                        oneOf = {Double.class, Boolean.class, String.class},
                        examples = "81.3")
                Optional<Object> value,
        @Schema(examples = "good") String quality) {

    static ReadingBody of(Reading reading) {
        return new ReadingBody(
                reading.at(), value(reading.value()), QualityWord.of(reading.quality()));
    }

    /** JSON has no word for what is not a number. */
    static Optional<Object> value(Value value) {
        return switch (value) {
            case Value.Numeric(double number) ->
                    Double.isFinite(number) ? Optional.of(number) : Optional.empty();
            case Value.Flag(boolean on) -> Optional.of(on);
            case Value.Text(String text) -> Optional.of(text);
        };
    }
}
