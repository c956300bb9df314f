package dev.hilo.server.telemetry.intake;

/** Reads one line at a time, without its end. For one thread. */
@FunctionalInterface
interface LineReader {

    /**
     * @param before how many bytes of the body stood before the first of the array
     * @param number the line's, from 1
     */
    void read(byte[] bytes, int from, int to, long before, long number);
}
