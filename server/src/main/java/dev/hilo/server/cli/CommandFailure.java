package dev.hilo.server.cli;

/** A command cannot do what it was told; the message says why and what would help. */
public final class CommandFailure extends RuntimeException {
    public CommandFailure(String message) {
        super(message);
    }
}
