package dev.hilo.filelog;

import java.util.concurrent.CompletableFuture;

/** A payload under way, and who waits for its offset. */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Waiting(byte[] payload, CompletableFuture<Long> offset) {

    static Waiting of(byte[] payload) {
        return new Waiting(payload, new CompletableFuture<>());
    }

    int size() {
        return Frame.size(payload.length);
    }
}
