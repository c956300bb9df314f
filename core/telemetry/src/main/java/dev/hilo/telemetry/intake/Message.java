package dev.hilo.telemetry.intake;

import java.util.concurrent.CompletableFuture;

/**
 * One message of a source, taken apart by whoever reads the wire: name the machine, then the
 * sensor, then add readings, in any number and order. What is wrong with one reading is kept as a
 * refusal of that reading; what is wrong with the message is thrown as a {@link
 * dev.hilo.kernel.Refusal}. Handles may be kept for as long as the message lives. For one thread.
 *
 * <p>Once a sensor is known, none of this allocates, locks or waits. The first mention of a machine
 * asks the store, which takes a moment: the thread may have to wait for it.
 */
public final class Message implements AutoCloseable {

    Message() {}

    /**
     * Who sent it, where the message says so; else it is named after the principal.
     *
     * @throws dev.hilo.kernel.Refusal {@code source.name}; {@code rate.exceeded} when the source
     *     has used its budget up; {@code source.late} after so many readings that some are on their
     *     way
     */
    public void source(String name) {
        throw new UnsupportedOperationException(name);
    }

    /**
     * Which of the source's messages it is: it is then one frame a topic, whole or not at all, and
     * resending it is harmless. Needs a {@link #source}.
     */
    public void sequence(long epoch, long number) {
        throw new UnsupportedOperationException(epoch + "/" + number);
    }

    /** Where in the message what follows stands: an index or a line, for refusals to tell. */
    public void at(long position) {
        throw new UnsupportedOperationException(Long.toString(position));
    }

    /**
     * The machine of this name.
     *
     * @param utf8 its path, also an old one, or its id; without regard to case
     */
    public Place machine(byte[] utf8, int from, int to) {
        throw new UnsupportedOperationException(utf8.length + "/" + from + "/" + to);
    }

    /**
     * The machine's sensor of this name.
     *
     * @param utf8 its key, without regard to case
     */
    public Point sensor(Place machine, byte[] utf8, int from, int to) {
        throw new UnsupportedOperationException(machine + "/" + utf8.length + from + to);
    }

    /**
     * Adds a reading.
     *
     * @param time microseconds since 1970
     * @param quality a {@link dev.hilo.telemetry.Quality} as its code; 0 is good
     */
    public void number(Point sensor, long time, double number, int quality) {
        throw new UnsupportedOperationException(sensor + "/" + time + number + quality);
    }

    public void flag(Point sensor, long time, boolean on, int quality) {
        throw new UnsupportedOperationException(sensor + "/" + time + on + quality);
    }

    public void text(Point sensor, long time, byte[] utf8, int from, int to, int quality) {
        throw new UnsupportedOperationException(sensor + "/" + time + utf8.length + from + quality);
    }

    /** Counts a reading of the sensor as received and refused: its value or time is none. */
    public void refuse(Point sensor, String code, Object... arguments) {
        throw new UnsupportedOperationException(sensor + code + arguments.length);
    }

    /** Counts something that should have been a reading as received and refused. */
    public void refuse(String code, Object... arguments) {
        throw new UnsupportedOperationException(code + arguments.length);
    }

    /** How many readings came so far, the refused ones too. */
    public long received() {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands the readings to the log and ends the message: done when all of it is forced to disk, or
     * with the refusal ({@code rate.exceeded}, {@code log.full}, {@code log.unavailable}, {@code
     * message.too-large}). Does not wait; what depends on the future must not block.
     */
    public CompletableFuture<Taken> finish() {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends a message that was not finished: nothing of it counts, except what had to be handed to
     * the log before because it was so large. After {@link #finish} it does nothing.
     */
    @Override
    public void close() {}
}
