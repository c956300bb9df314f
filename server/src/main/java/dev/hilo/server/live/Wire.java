package dev.hilo.server.live;

import java.time.Duration;

/** The two ways of a WebSocket, as a connection needs them. Thread-safe. */
interface Wire {

    /**
     * Sends one message and waits until the network has taken it; false when it did not in time.
     */
    boolean send(String text, Duration atMost) throws InterruptedException;

    /** Asks the client's machine for a sign of life, which it gives without asking the client. */
    void ping();

    /** No more messages are read until {@link #resume}. */
    void pause();

    void resume();

    void close(Closing why);
}
