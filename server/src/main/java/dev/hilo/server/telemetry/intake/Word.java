package dev.hilo.server.telemetry.intake;

import java.nio.charset.StandardCharsets;

/** The names of members, as bytes to compare with. */
final class Word {

    static final byte[] MACHINE = of("machine");
    static final byte[] SENSOR = of("sensor");
    static final byte[] TIME = of("time");
    static final byte[] TIMES = of("times");
    static final byte[] VALUE = of("value");
    static final byte[] VALUES = of("values");
    static final byte[] QUALITY = of("quality");
    static final byte[] QUALITIES = of("qualities");
    static final byte[] SOURCE = of("source");
    static final byte[] EPOCH = of("epoch");
    static final byte[] SEQ = of("seq");
    static final byte[] READINGS = of("readings");
    static final byte[] COLUMNS = of("columns");
    static final byte[] START = of("start");
    static final byte[] STEP = of("step");

    private Word() {}

    private static byte[] of(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
