package dev.hilo.chunks;

/** A fault of the disk or of a file on it; what was applied stays in memory and can be retried. */
public final class ChunkFailure extends RuntimeException {

    ChunkFailure(String what, Throwable cause) {
        super(what, cause);
    }

    ChunkFailure(String what) {
        super(what);
    }
}
