package dev.hilo.kernel.log;

import dev.hilo.kernel.log.Positions.Place;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * One partition in the hands of one member: opens the state, hands it batch after batch, keeps its
 * low-water, and begins again after a failure. The thread is interrupted only while it waits, never
 * inside the consumer or while it reads: an interrupt there would close files under others.
 */
final class PartitionRun implements Runnable {

    private static final int BATCH_BYTES = 1 << 20;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final long KEEP_EVERY_NANOS = IDLE.toNanos();
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Log log;
    private final Positions positions;
    private final Place place;
    private final Consumer consumer;
    private final BiConsumer<Place, Throwable> onFailure;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile Optional<Throwable> failure = Optional.empty();
    private Duration pause = FIRST_PAUSE;
    private boolean waiting;
    private long kept;
    private long keptAt;

    private PartitionRun(
            Log log,
            Positions positions,
            Place place,
            Consumer consumer,
            BiConsumer<Place, Throwable> onFailure) {
        this.log = log;
        this.positions = positions;
        this.place = place;
        this.consumer = consumer;
        this.onFailure = onFailure;
        var name = "hilo-log-" + place.group() + "-" + place.partition();
        this.thread = Thread.ofVirtual().name(name).unstarted(this);
    }

    static PartitionRun start(
            Log log,
            Positions positions,
            Place place,
            Consumer consumer,
            BiConsumer<Place, Throwable> onFailure) {
        var run = new PartitionRun(log, positions, place, consumer, onFailure);
        run.thread.start();
        return run;
    }

    boolean isOf(Consumer member) {
        return consumer.equals(member);
    }

    Optional<Throwable> failure() {
        return failure;
    }

    synchronized void askToStop() {
        stop.countDown();
        if (waiting) {
            thread.interrupt();
        }
    }

    void awaitStop() {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try {
                deliver();
            } catch (RuntimeException | Error fault) {
                // Whatever a consumer throws is its own trouble: told, and tried again later.
                failed(fault);
                rest();
            }
        }
    }

    private void deliver() {
        kept = positions.of(place).orElseGet(() -> log.extent(place.partition()).start());
        try (var state = consumer.open(place.partition(), kept)) {
            long next = state.next();
            try {
                while (!isStopped()) {
                    var batch = log.read(place.partition(), next, BATCH_BYTES);
                    if (!batch.isEmpty()) {
                        state.receive(batch);
                        next = batch.getLast().offset() + 1;
                        went();
                    }
                    boolean idle = batch.isEmpty() && !waitFor(next);
                    keep(state.lowWater(), idle);
                }
            } finally {
                keep(state.lowWater(), true);
            }
        }
    }

    /**
     * Positions lag by up to a second: the consumer's own checkpoint is the truth, unless it speaks
     * of entries that the log does not have.
     */
    private void keep(long lowWater, boolean now) {
        if (lowWater > log.extent(place.partition()).end()) {
            return;
        }
        if (lowWater <= kept || !(now || System.nanoTime() - keptAt >= KEEP_EVERY_NANOS)) {
            return;
        }
        keptAt = System.nanoTime();
        try {
            positions.keep(place, lowWater);
            kept = lowWater;
        } catch (RuntimeException fault) {
            // The consumer is well; only trimming waits until positions can be written again.
            onFailure.accept(place, fault);
        }
    }

    private boolean waitFor(long offset) {
        return waitWith(() -> log.await(place.partition(), offset, IDLE));
    }

    private void rest() {
        var length = pause;
        waitWith(() -> stop.await(length.toNanos(), TimeUnit.NANOSECONDS));
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private interface Wait {
        boolean run() throws InterruptedException;
    }

    /** False when there was no waiting to the end. */
    private boolean waitWith(Wait wait) {
        synchronized (this) {
            if (isStopped()) {
                return false;
            }
            waiting = true;
        }
        try {
            return wait.run();
        } catch (InterruptedException _) {
            return false;
        } finally {
            synchronized (this) {
                waiting = false;
                Thread.interrupted();
            }
        }
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private void failed(Throwable fault) {
        failure = Optional.of(fault);
        onFailure.accept(place, fault);
    }

    private void went() {
        if (failure.isPresent()) {
            failure = Optional.empty();
        }
        pause = FIRST_PAUSE;
    }
}
