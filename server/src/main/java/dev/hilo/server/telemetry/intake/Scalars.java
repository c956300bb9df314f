package dev.hilo.server.telemetry.intake;

import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.QualityWord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Takes values, times and qualities as JSON writes them. For one thread. */
final class Scalars {

    /** No quality. */
    static final int NO_QUALITY = -1;

    private static final int LONGEST_SHOWN = 60;
    private static final int LONGEST_WORD = 64;
    private static final byte[] GOOD = "good".getBytes(StandardCharsets.US_ASCII);
    private static final long LARGEST_STATUS = 0xFFFF_FFFFL;

    private final JsonCursor json;
    private final Precision precision;

    Scalars(JsonCursor json, Precision precision) {
        this.json = json;
        this.precision = precision;
    }

    /** Takes a value for the draft's present reading. */
    void value(Draft draft) {
        switch (json.peek()) {
            case '"' -> {
                json.text();
                draft.text(Range.of(json.textFrom(), json.textTo(), json.isEscaped()));
            }
            case 't', 'f' -> draft.flag(json.flag());
            case 'n' -> json.nothing();
            case '{', '[' -> {
                json.skip();
                draft.wrong("reading.value-kind");
            }
            default -> draft.number(json.number().number());
        }
    }

    /** Takes a time; {@link Times#NONE} when it is none. */
    long time() {
        byte first = json.peek();
        if (first == '"') {
            json.text();
            return Times.rfc3339(json.bytes(), json.textFrom(), json.textTo());
        }
        if (JsonCursor.beginsNumber(first)) {
            return json.number().scaled(precision.toMicros());
        }
        json.skip();
        return Times.NONE;
    }

    /** Takes a duration in milliseconds, as microseconds; {@link Times#NONE} when it is none. */
    long step() {
        if (JsonCursor.beginsNumber(json.peek())) {
            return json.number().scaled(Precision.MILLISECONDS.toMicros());
        }
        json.skip();
        return Times.NONE;
    }

    /** Takes a quality as its code; {@link #NO_QUALITY} when it is none. */
    int quality() {
        byte first = json.peek();
        if (first == '"') {
            json.text();
            return json.textIs(GOOD)
                    ? Quality.GOOD.code()
                    : quality(json.bytes(), json.textFrom(), json.textTo());
        }
        if (JsonCursor.beginsNumber(first)) {
            return quality(json.number().whole());
        }
        json.skip();
        return NO_QUALITY;
    }

    /** The quality that a full OPC UA status code tells. */
    static int quality(long status) {
        return status < 0 || status > LARGEST_STATUS
                ? NO_QUALITY
                : Quality.ofStatus((int) status).code();
    }

    static int quality(byte[] bytes, int from, int to) {
        if (to - from > LONGEST_WORD) {
            return NO_QUALITY;
        }
        var word = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return QualityWord.parse(word).map(Quality::code).orElse(NO_QUALITY);
    }

    /** Takes a whole number that is not negative; -1 when it is none. */
    long count() {
        if (JsonCursor.beginsNumber(json.peek())) {
            return json.number().whole();
        }
        json.skip();
        return -1;
    }

    /** Takes a text as a range; {@link Range#NONE} when it is none. */
    long text() {
        if (json.peek() != '"') {
            json.skip();
            return Range.NONE;
        }
        json.text();
        return Range.of(json.textFrom(), json.textTo(), json.isEscaped());
    }

    /** What a text range says; nothing when it is no text. */
    Optional<String> said(long range) {
        if (range == Range.NONE) {
            return Optional.empty();
        }
        // Of a copy: the bytes may have to be read again.
        int from = Range.from(range);
        var copy = Arrays.copyOfRange(json.bytes(), from, Range.to(range));
        int end = range < 0 ? Escapes.resolve(copy, 0, copy.length) : copy.length;
        return end < 0 ? Optional.empty() : Escapes.decode(copy, 0, end);
    }

    /** What was taken since, for a refusal to show. */
    String shown(int from) {
        int to = Math.min(json.at(), from + LONGEST_SHOWN);
        return new String(json.bytes(), from, to - from, StandardCharsets.UTF_8).strip();
    }
}
