package dev.hilo.server.telemetry.intake;

/**
 * Whom the readers of the wire tell what they understood: first the machine, then the sensor, then
 * its readings. For one thread.
 */
interface Sink {

    /** Who sent the message. */
    void source(String name);

    /** Which of the source's messages it is. */
    void sequence(long epoch, long number);

    /** Where in the message what follows stands: an index or a line. */
    void at(long position);

    void machine(byte[] utf8, int from, int to);

    /** A sensor of the machine that was told last. */
    void sensor(byte[] utf8, int from, int to);

    /**
     * A reading of the sensor that was told last.
     *
     * @param time microseconds since 1970
     * @param quality as its code
     */
    void number(long time, double number, int quality);

    void flag(long time, boolean on, int quality);

    void text(long time, byte[] utf8, int from, int to, int quality);

    /** A value whose wire does not tell numbers from texts: its sensor decides. */
    void word(long time, byte[] utf8, int from, int to, int quality);

    /** A reading of the sensor that was told last is none. */
    void refuseReading(String code, Object... arguments);

    /** Something that should have been a reading is none. */
    void refuse(String code, Object... arguments);
}
