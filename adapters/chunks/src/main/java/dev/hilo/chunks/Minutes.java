package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.SummariesCodec;
import dev.hilo.telemetry.history.Summary;
import java.util.List;

/** The summaries of a chunk's minutes as they lie on disk. Minutes cut by a chunk's end are two. */
final class Minutes {

    static final long MICROS = 60_000_000;

    private final byte[] bytes;

    private Minutes(byte[] bytes) {
        this.bytes = bytes;
    }

    static Minutes of(Readings readings) {
        return new Minutes(SummariesCodec.encode(readings, MICROS));
    }

    /** Takes what was read from disk, when it is what was written. */
    static Minutes checked(byte[] bytes, int checksum) {
        Checksum.check(bytes, checksum);
        return new Minutes(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    int checksum() {
        return Checksum.of(bytes);
    }

    List<Summary> summaries() {
        return SummariesCodec.decode(bytes);
    }
}
