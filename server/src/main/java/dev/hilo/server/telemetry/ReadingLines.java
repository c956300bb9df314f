package dev.hilo.server.telemetry;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.QualityWord;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.Value;
import dev.hilo.telemetry.reads.SensorSeries;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Readings as lines of a file that the intake takes in again. A number that is none cannot be
 * written in a way that anybody reads, and is left out.
 */
public enum ReadingLines {

    /** RFC 4180 with a header: {@code path,time,value,quality}. */
    CSV("text/csv;charset=UTF-8", "csv") {
        @Override
        public void begin(Writer out) throws IOException {
            out.write("path,time,value,quality\r\n");
        }

        @Override
        void line(SensorSeries sensor, Readings readings, int index, Writer out)
                throws IOException {
            out.write(sensor.path().toString());
            out.write(',');
            out.write(readings.reading(index).at().toString());
            out.write(',');
            out.write(cell(readings.value(index)));
            out.write(',');
            out.write(QualityWord.of(readings.quality(index)));
            out.write("\r\n");
        }
    },

    /** A JSON object a line: {@code {"machine", "time", "values": {sensor: …}}}. */
    NDJSON("application/x-ndjson", "ndjson") {
        @Override
        public void begin(Writer out) {
            // Every line stands for itself.
        }

        @Override
        void line(SensorSeries sensor, Readings readings, int index, Writer out)
                throws IOException {
            int quality = readings.quality(index);
            var value = literal(readings.value(index));
            out.write("{\"machine\":\"");
            out.write(sensor.path().parent().orElseThrow().toString());
            out.write("\",\"time\":\"");
            out.write(readings.reading(index).at().toString());
            out.write("\",\"values\":{\"");
            out.write(sensor.path().key().text());
            out.write("\":");
            out.write(
                    quality == Quality.GOOD.code()
                            ? value
                            : "{\"value\":%s,\"quality\":\"%s\"}"
                                    .formatted(value, QualityWord.of(quality)));
            out.write("}}");
            out.write('\n');
        }
    };

    private final String mediaType;
    private final String ending;

    ReadingLines(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How a file's name ends. */
    public String ending() {
        return ending;
    }

    public static Optional<ReadingLines> of(String word) {
        return Arrays.stream(values())
                .filter(lines -> lines.ending.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** What stands before the first reading. */
    public abstract void begin(Writer out) throws IOException;

    public void write(SensorSeries sensor, Readings readings, Writer out) throws IOException {
        for (int i = 0; i < readings.size(); i++) {
            if (ReadingBody.value(readings.value(i)).isPresent()) {
                line(sensor, readings, i, out);
            }
        }
    }

    abstract void line(SensorSeries sensor, Readings readings, int index, Writer out)
            throws IOException;

    private static String literal(Value value) {
        return switch (value) {
            case Value.Numeric(double number) -> Double.toString(number);
            case Value.Flag(boolean on) -> Boolean.toString(on);
            case Value.Text(String text) ->
                    '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
        };
    }

    private static String cell(Value value) {
        return switch (value) {
            case Value.Numeric(double number) -> Double.toString(number);
            case Value.Flag(boolean on) -> Boolean.toString(on);
            case Value.Text(String text) ->
                    text.chars().noneMatch(c -> "\",;\r\n".indexOf(c) >= 0)
                            ? text
                            : '"' + text.replace("\"", "\"\"") + '"';
        };
    }
}
