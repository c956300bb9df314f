package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which readings are read here, by their media types. */
enum MediaForm {
    JSON("application/json", "index") {
        @Override
        Form reader(Precision precision, Envelope envelope, Sink sink) {
            return new JsonForm(precision, envelope, sink);
        }
    },
    JSON_LINES("application/x-ndjson", "line") {
        @Override
        Form reader(Precision precision, Envelope envelope, Sink sink) {
            return new LineForm(new JsonLines(precision, envelope, sink), envelope, sink);
        }
    },
    CSV("text/csv", "line") {
        @Override
        Form reader(Precision precision, Envelope envelope, Sink sink) {
            return new LineForm(new CsvLines(precision, envelope, sink), envelope, sink);
        }
    };

    private final String type;
    private final String position;

    MediaForm(String type, String position) {
        this.type = type;
        this.position = position;
    }

    /** What counts its items. */
    String position() {
        return position;
    }

    abstract Form reader(Precision precision, Envelope envelope, Sink sink);

    /** Refuses what is not read here; parameters (a character set) change nothing. */
    static MediaForm of(Optional<String> header) {
        var named = header.orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> form.type.equals(named))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNSUPPORTED, "message.media-type"));
    }
}
