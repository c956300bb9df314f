package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Caller;
import dev.hilo.telemetry.Reading;

/** Where readings come in. Thread-safe. */
public final class Intake {

    private final IntakePorts ports;
    private final WriteRights rights;
    private final Opening opening;
    private final Batches batches;

    /**
     * @param mostReadings how many readings may wait in memory to be put into frames, of all
     *     messages together
     */
    public Intake(IntakePorts ports, long mostReadings) {
        this.ports = ports;
        this.rights = new WriteRights(ports.permissions(), ports.rightsVersion());
        this.opening = new Opening(ports);
        this.batches = new Batches(mostReadings);
    }

    /**
     * Begins a message. Whoever opens one ends it, by {@link Message#finish} or {@link
     * Message#close}.
     *
     * @throws dev.hilo.kernel.Refusal {@code rate.exceeded} when the tenant has used its budget up,
     *     or too many messages are under way
     */
    public Message open(Caller caller) {
        var terms = terms(caller);
        ports.budgets().check(caller.tenant(), terms.policy().pointsPerSecond());
        var source = SourceName.of(caller.principal());
        var outgoing = new Outgoing(this, caller.tenant(), source, terms.policy(), batches.take());
        return new Message(this, caller, terms, outgoing);
    }

    Terms terms(Caller caller) {
        long nanos = ports.nanos().getAsLong();
        return Terms.at(
                now(),
                nanos,
                ports.index().of(caller.tenant()),
                rights.of(caller, nanos),
                ports.policies().current(caller.tenant()));
    }

    long now() {
        return Reading.micros(ports.clock().instant());
    }

    IntakePorts ports() {
        return ports;
    }

    Opening opening() {
        return opening;
    }

    Batches batches() {
        return batches;
    }
}
