package dev.hilo.plant;

/** The river a sensor's readings travel in; calculations listen to one each. */
public enum ReadingStream {
    TELEMETRY,
    WELL_TEST,
    DRILLING,
    PRODUCTION
}
