package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.Frame;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One message's way to the log: who sent it, what of it waits to be sent, and what it has to
 * account for. Each time something is sent, the receipt says what came since the last time. For one
 * thread at a time.
 */
final class Outgoing {

    private static final int MOST_TEXT_BYTES = 4 << 20;

    private final Intake intake;
    private final TenantId tenant;
    private final IntakePolicy policy;
    private final Batch batch;
    private final Refusals refusals = new Refusals();
    private String source;
    private boolean named;
    private boolean sentBefore;
    private Optional<Frame.Sequence> sequence = Optional.empty();
    private CompletableFuture<?> underWay = CompletableFuture.allOf();
    private long received;
    private long accountedFor;
    private int textBytes;
    private int discovered;

    Outgoing(Intake intake, TenantId tenant, String source, IntakePolicy policy, Batch batch) {
        this.intake = intake;
        this.tenant = tenant;
        this.source = source;
        this.policy = policy;
        this.batch = batch;
    }

    void name(String name) {
        var given = SourceName.of(name);
        if (sentBefore && !given.equals(source)) {
            throw Refusal.invalid("source", "source.late");
        }
        source = given;
        named = true;
        checkBudget();
    }

    void number(long epoch, long number) {
        var problems = new Problems();
        problems.when(epoch < 0, "epoch", "number.range", 0, Long.MAX_VALUE);
        problems.when(number < 0, "seq", "number.range", 0, Long.MAX_VALUE);
        problems.refuse();
        if (sentBefore) {
            throw Refusal.invalid("seq", "source.late");
        }
        sequence = Optional.of(new Frame.Sequence(epoch, number));
    }

    void checkBudget() {
        intake.ports().budgets().check(tenant, policy.pointsPerSecond(), source);
    }

    /** Counts a reading and keeps it; says whether what is kept should be sent on. */
    boolean add(Target target, long time, long bits, int quality, long at) {
        batch.add(target, time, bits, quality, at);
        received++;
        return batch.size() >= Message.MOST_IN_FRAME;
    }

    /** As {@link #add}, of a text; the bytes are UTF-8 of the right length. */
    boolean addText(Target target, long time, int text, int bytes, int quality, long at) {
        textBytes += bytes;
        return add(target, time, text, quality, at) || textBytes >= MOST_TEXT_BYTES;
    }

    TextTable texts() {
        return batch.texts();
    }

    void refuse(Reason reason, long at) {
        received++;
        refusals.add(reason, at, 1);
    }

    void refuse(Reason reason, Point point, long at) {
        received++;
        refusals.add(reason, point, at, 1);
    }

    long received() {
        return received;
    }

    /**
     * Sends on what is kept of a message that has not ended, when what was sent before is there.
     */
    void sendOn() {
        if (sequence.isPresent()) {
            if (batch.size() > Frame.MOST_READINGS || textBytes >= MOST_TEXT_BYTES) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE, "message.too-large", Frame.MOST_READINGS);
            }
            return;
        }
        try {
            underWay.join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw fault;
        }
        sentBefore = true;
        underWay = send();
    }

    CompletableFuture<Taken> finish(long markedBad) {
        if (sequence.isPresent() && !named) {
            end();
            return CompletableFuture.failedFuture(
                    Refusal.invalid("source", "sequence.without-source"));
        }
        var taken = new CompletableFuture<Taken>();
        if (batch.isOpen()) {
            intake.ports().mayWait().execute(() -> finish(markedBad, taken));
        } else {
            finish(markedBad, taken);
        }
        return taken;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the other future tells
    private void finish(long markedBad, CompletableFuture<Taken> taken) {
        CompletableFuture<?> last;
        try {
            last = send();
        } catch (RuntimeException | Error fault) {
            // Whoever waits for the answer has to hear of it, whatever it is.
            taken.completeExceptionally(fault);
            return;
        } finally {
            end();
        }
        var all = sentBefore ? CompletableFuture.allOf(underWay, last) : last;
        all.whenComplete((_, fault) -> {
            if (fault == null) {
                taken.complete(taken(markedBad));
            } else {
                taken.completeExceptionally(
                        fault instanceof CompletionException && fault.getCause() != null
                                ? fault.getCause()
                                : fault);
            }
        });
    }

    void end() {
        intake.batches().giveBack(batch);
    }

    private CompletableFuture<?> send() {
        if (batch.isOpen()) {
            discovered += intake.opening().open(tenant, batch, refusals);
        }
        long since = received - accountedFor;
        accountedFor = received;
        intake.ports().budgets().charge(tenant, policy.pointsPerSecond(), source, since);
        textBytes = 0;
        return batch.send(
                new Sending.Head(tenant, intake.now(), source, sequence),
                new Frame.Receipt(since, refusals.newCodes()),
                intake.ports().log());
    }

    private Taken taken(long markedBad) {
        return new Taken(
                received,
                received - refusals.total(),
                refusals.total(),
                markedBad,
                discovered,
                refusals.list());
    }
}
