package dev.hilo.kernel.log;

/** What stands at an offset. The payload is shared between readers: nobody may change it. */
@SuppressWarnings("ArrayRecordComponent") // copied by nobody on the hot path, compared by nobody
public record Entry(long offset, byte[] payload) {}
