package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Caller;
import dev.hilo.telemetry.Reading;
import java.util.Optional;

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
        return open(caller, terms(caller), true);
    }

    /**
     * As {@link #open}, on a thread that must not wait; nothing when too little is remembered of
     * the caller just now. What the message would have to wait for it does not do, but throws
     * {@link MustWait}.
     */
    public Optional<Message> openAtOnce(Caller caller) {
        var tenant = caller.tenant();
        long nanos = ports.nanos().getAsLong();
        var held = rights.known(caller, nanos);
        var policy = ports.policies().known(tenant);
        if (held.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        var terms = Terms.at(now(), nanos, ports.index().of(tenant), held.get(), policy.get());
        return Optional.of(open(caller, terms, false));
    }

    private Message open(Caller caller, Terms terms, boolean mayWait) {
        ports.budgets().check(caller.tenant(), terms.policy().pointsPerSecond());
        var source = SourceName.of(caller.principal());
        var outgoing = new Outgoing(this, caller.tenant(), source, terms.policy(), batches.take());
        return new Message(this, caller, terms, outgoing, mayWait);
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
