package dev.hilo.server.telemetry.intake;

/** Undoes a body's coding as its bytes come. For one thread; to be closed. */
interface Decoding extends AutoCloseable {

    /** The most that a body may become. */
    long MOST_DECODED = 64L << 20;

    /** Takes the next bytes and gives what they say to the form. */
    void take(byte[] bytes, Form form);

    /** Nothing follows; refuses when something should. */
    void end();

    @Override
    void close();
}
