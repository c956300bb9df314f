package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Quality;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One message of a source, taken apart by whoever reads the wire: name the machine, then the
 * sensor, then add readings, in any number and order. What is wrong with one reading is kept as a
 * refusal of that reading; what is wrong with the message is thrown as a {@link Refusal}. Handles
 * may be kept for as long as the message lives. For one thread.
 *
 * <p>Once a sensor is known, none of this allocates or locks. The thread has to wait in two places:
 * the first mention of a machine or of an unknown sensor asks the store; and a message without a
 * {@link #sequence} is sent on in frames of {@value #MOST_IN_FRAME} readings, of which the next
 * waits until the one before is on disk.
 */
public final class Message implements AutoCloseable {

    /** More readings than this are sent on before the message has ended. */
    public static final int MOST_IN_FRAME = 1 << 16;

    /** The most bytes that a text may have. */
    public static final int LONGEST_TEXT = 1024;

    private static final int LARGEST_QUALITY = 0xFFFF;

    private final Intake intake;
    private final Caller caller;
    private final Outgoing outgoing;
    private final Newcomers newcomers = new Newcomers();
    private final boolean mayWait;
    private Terms terms;
    private long position;
    private long markedBad;
    private boolean budgetChecked;
    private boolean admitted;
    private boolean ended;

    Message(Intake intake, Caller caller, Terms terms, Outgoing outgoing, boolean mayWait) {
        this.intake = intake;
        this.caller = caller;
        this.terms = terms;
        this.outgoing = outgoing;
        this.mayWait = mayWait;
        this.admitted = terms.rights().everywhere();
    }

    /**
     * Who sent it, where the message says so; else it is named after the principal.
     *
     * @throws Refusal when it is no name for a source; {@code rate.exceeded} when the source has
     *     used its budget up; {@code source.late} when some readings were already sent on
     */
    public void source(String name) {
        outgoing.name(name);
        budgetChecked = true;
    }

    /**
     * Which of the source's messages it is: it is then one frame a topic, whole or not at all, and
     * resending it is harmless. Needs a {@link #source}; to be said before the readings where there
     * are many.
     */
    public void sequence(long epoch, long number) {
        outgoing.number(epoch, number);
    }

    /** Where in the message what follows stands: an index or a line, for refusals to tell. */
    public void at(long index) {
        position = index;
    }

    /**
     * The machine of this name.
     *
     * @param utf8 its path, also an old one, or its id; without regard to case
     */
    public Place machine(byte[] utf8, int from, int to) {
        if (!budgetChecked) {
            outgoing.checkBudget();
            budgetChecked = true;
        }
        if (!mayWait && !terms.sensors().knows(utf8, from, to, terms.nanos())) {
            throw new MustWait();
        }
        var place = terms.rights().at(terms.sensors().machine(utf8, from, to, terms.nanos()));
        admitted |= place.path() != null;
        return place;
    }

    /**
     * The machine's sensor of this name.
     *
     * @param utf8 its key, also an old one, without regard to case
     */
    public Point sensor(Place machine, byte[] utf8, int from, int to) {
        var point = machine.points().find(utf8, from, to);
        return point != null ? point : missing(machine, utf8, from, to);
    }

    /**
     * Adds a reading.
     *
     * @param time microseconds since 1970
     * @param quality a {@link Quality} as its code; 0 is good
     */
    public void number(Point sensor, long time, double number, int quality) {
        var target = sensor.target();
        if (target == null || target.type != ValueType.NUMBER) {
            otherNumber(sensor, time, number, quality);
        } else if (!Double.isFinite(number)) {
            refuse(sensor, "reading.not-a-number");
        } else if (number >= target.low && number <= target.high) {
            add(target, time, Double.doubleToRawLongBits(number), quality);
        } else {
            addOutOfRange(target, time, number, quality);
        }
    }

    public void flag(Point sensor, long time, boolean on, int quality) {
        var target = of(sensor, ValueType.BOOLEAN);
        if (target != null) {
            add(target, time, on ? 1 : 0, quality);
        }
    }

    /**
     * Adds a reading that is a text.
     *
     * @param utf8 at most {@value #LONGEST_TEXT} bytes of it
     */
    public void text(Point sensor, long time, byte[] utf8, int from, int to, int quality) {
        var target = of(sensor, ValueType.TEXT);
        if (target == null) {
            return;
        }
        if (to - from > LONGEST_TEXT) {
            refuse(sensor, "reading.text-length", LONGEST_TEXT);
            return;
        }
        // What is refused for its time must not leave its text behind.
        if (!isSound(target, time, quality)) {
            return;
        }
        int text = outgoing.texts().number(utf8, from, to);
        if (text == TextTable.NOT_UTF8) {
            refuse(sensor, "text.broken");
        } else if (outgoing.addText(target, time, text, to - from, quality, position)) {
            sendOn();
        }
    }

    /** Counts a reading of the sensor as received and refused: its value or time is none. */
    public void refuse(Point sensor, String code, Object... arguments) {
        var reason = sensor.reason();
        outgoing.refuse(
                reason != null ? reason : new Reason(code, List.of(arguments)), sensor, position);
    }

    /** Counts something that should have been a reading as received and refused. */
    public void refuse(String code, Object... arguments) {
        outgoing.refuse(new Reason(code, List.of(arguments)), position);
    }

    /** How many readings came so far, the refused ones too. */
    public long received() {
        return outgoing.received();
    }

    /**
     * Hands the readings to the log and ends the message: done when all of it is forced to disk, or
     * with the refusal as the future's own exception ({@code rate.exceeded}, {@code log.full},
     * {@code log.unavailable}, {@code message.too-large}; {@code permission.missing} when the
     * caller may write to none of the machines). Does not wait; what depends on the future must not
     * block.
     */
    public CompletableFuture<Taken> finish() {
        if (ended) {
            throw new IllegalStateException("the message has ended");
        }
        if (!admitted) {
            close();
            return CompletableFuture.failedFuture(
                    Refusal.of(
                            Refusal.Kind.NOT_ALLOWED,
                            "permission.missing",
                            WriteRights.WRITE,
                            WriteRights.WHOLE_PLANT));
        }
        ended = true;
        return outgoing.finish(markedBad);
    }

    /**
     * Ends a message that was not finished: nothing of it counts, except what was sent on before.
     * After {@link #finish} it does nothing.
     */
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            outgoing.end();
        }
    }

    private void add(Target target, long time, long bits, int quality) {
        if (isSound(target, time, quality) && outgoing.add(target, time, bits, quality, position)) {
            sendOn();
        }
    }

    private void addOutOfRange(Target target, long time, double number, int quality) {
        long bits = Double.doubleToRawLongBits(number);
        switch (terms.policy().outOfRange()) {
            case KEEP -> add(target, time, bits, quality);
            case REFUSE -> refuse(target.point, "reading.out-of-range", target.low, target.high);
            case MARK_BAD -> {
                boolean marked = !Quality.isBad(quality) && terms.isInTime(time);
                markedBad += marked ? 1 : 0;
                add(target, time, bits, marked ? Quality.BAD_OUT_OF_RANGE.code() : quality);
            }
        }
    }

    private boolean isSound(Target target, long time, int quality) {
        if (!terms.isInTime(time)) {
            outgoing.refuse(terms.outOfTime(time), target.point, position);
            return false;
        }
        if ((quality & ~LARGEST_QUALITY) != 0) {
            refuse(target.point, "reading.quality", quality);
            return false;
        }
        return true;
    }

    /** A number that is a flag, or the first of a sensor that nobody knew. */
    private void otherNumber(Point sensor, long time, double number, int quality) {
        var target = sensor.target();
        if (target != null && target.type == ValueType.BOOLEAN && (number == 0 || number == 1)) {
            add(target, time, number == 0 ? 0 : 1, quality);
        } else if (target == null && of(sensor, ValueType.NUMBER) != null) {
            number(sensor, time, number, quality);
        } else if (target != null) {
            outgoing.refuse(Reason.wrongType(target.type), sensor, position);
        }
    }

    /** Where readings of that type go; what the sensor does not take is refused. */
    private @Nullable Target of(Point sensor, ValueType type) {
        var target = sensor.target();
        var reason = sensor.reason();
        if (reason != null) {
            outgoing.refuse(reason, sensor, position);
            return null;
        }
        if (target == null) {
            return sensor.become(Target.newcomer(sensor, type));
        }
        if (target.type != type) {
            outgoing.refuse(Reason.wrongType(target.type), sensor, position);
            return null;
        }
        return target;
    }

    private Point missing(Place machine, byte[] utf8, int from, int to) {
        if (!mayWait) {
            throw new MustWait();
        }
        boolean discovery = terms.policy().discovery();
        return newcomers.same(terms.sensors().sensor(machine, utf8, from, to, discovery));
    }

    private void sendOn() {
        if (!mayWait) {
            throw new MustWait();
        }
        outgoing.sendOn();
        terms = intake.terms(caller);
    }
}
