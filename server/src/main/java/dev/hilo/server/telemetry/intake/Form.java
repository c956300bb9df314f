package dev.hilo.server.telemetry.intake;

/** A form in which readings are written, read from bytes as they come. For one thread. */
interface Form {

    /** The most bytes of one item, which are held until it has come wholly. */
    int MOST_OF_ITEM = 1 << 20;

    /** Takes the next bytes; the array is the form's from now on. */
    void take(byte[] bytes, int from, int to);

    /** Nothing follows. */
    void end();
}
