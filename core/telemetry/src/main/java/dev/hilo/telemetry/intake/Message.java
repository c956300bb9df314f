package dev.hilo.telemetry.intake;

import java.util.List;
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

    private long received;

    Message() {}

    /**
     * Who sent it, where the message says so; else it is named after the principal.
     *
     * @throws dev.hilo.kernel.Refusal {@code source.name}; {@code rate.exceeded} when the source
     *     has used its budget up; {@code source.late} after so many readings that some are on their
     *     way
     */
    public void source(String name) {}

    /**
     * Which of the source's messages it is: it is then one frame a topic, whole or not at all, and
     * resending it is harmless. Needs a {@link #source}.
     */
    public void sequence(long epoch, long number) {}

    /** Where in the message what follows stands: an index or a line, for refusals to tell. */
    public void at(long position) {}

    /**
     * The machine of this name.
     *
     * @param utf8 its path, also an old one, or its id; without regard to case
     */
    public Place machine(byte[] utf8, int from, int to) {
        return new Place();
    }

    /**
     * The machine's sensor of this name.
     *
     * @param utf8 its key, without regard to case
     */
    public Point sensor(Place machine, byte[] utf8, int from, int to) {
        return new Point();
    }

    /**
     * Adds a reading.
     *
     * @param time microseconds since 1970
     * @param quality a {@link dev.hilo.telemetry.Quality} as its code; 0 is good
     */
    public void number(Point sensor, long time, double number, int quality) {
        received++;
    }

    public void flag(Point sensor, long time, boolean on, int quality) {
        received++;
    }

    public void text(Point sensor, long time, byte[] utf8, int from, int to, int quality) {
        received++;
    }

    /** Counts a reading of the sensor as received and refused: its value or time is none. */
    public void refuse(Point sensor, String code, Object... arguments) {
        received++;
    }

    /** Counts something that should have been a reading as received and refused. */
    public void refuse(String code, Object... arguments) {
        received++;
    }

    /** How many readings came so far, the refused ones too. */
    public long received() {
        return received;
    }

    /**
     * Hands the readings to the log and ends the message: done when all of it is forced to disk, or
     * with the refusal ({@code rate.exceeded}, {@code log.full}, {@code log.unavailable}, {@code
     * message.too-large}). Does not wait; what depends on the future must not block.
     */
    public CompletableFuture<Taken> finish() {
        return CompletableFuture.completedFuture(new Taken(received, received, 0, 0, 0, List.of()));
    }

    /**
     * Ends a message that was not finished: nothing of it counts, except what had to be handed to
     * the log before because it was so large. After {@link #finish} it does nothing.
     */
    @Override
    public void close() {}
}
