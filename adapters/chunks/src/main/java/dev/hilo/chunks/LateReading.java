package dev.hilo.chunks;

import dev.hilo.telemetry.Reading;

/** A reading that came after a later one of its series, or once more; lies over what is there. */
record LateReading(Reading reading, long receivedAt) {

    long time() {
        return reading.time();
    }
}
