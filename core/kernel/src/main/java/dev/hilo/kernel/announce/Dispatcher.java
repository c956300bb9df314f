package dev.hilo.kernel.announce;

import dev.hilo.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Delivers announcements: one loop that hands each subscriber what it has not yet received, in
 * order, a batch a transaction, and drops what everybody has. A subscriber that fails is tried
 * again later, alone, with growing pauses; the others go on.
 *
 * <p>{@link #run} belongs to one thread; {@link #wake} and {@link #deliverAll} may be called by
 * any, but only one delivery runs at a time.
 */
public final class Dispatcher implements Runnable {

    private static final int BATCH = 200;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Transactions transactions;
    private final List<Subscriber> subscribers;
    private final InstantSource clock;
    private final BiConsumer<Subscriber, RuntimeException> onFailure;
    private final Semaphore work = new Semaphore(0);
    private final Map<String, Pause> pauses = new HashMap<>();

    private record Pause(Instant until, Duration length) {}

    public Dispatcher(
            Outbox outbox,
            Transactions transactions,
            List<Subscriber> subscribers,
            InstantSource clock,
            BiConsumer<Subscriber, RuntimeException> onFailure) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.subscribers = List.copyOf(subscribers);
        this.clock = clock;
        this.onFailure = onFailure;
    }

    public void wake() {
        work.release();
    }

    /** Delivers until the thread is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                deliverAll();
                if (work.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Delivers all that can be delivered now. */
    public synchronized void deliverAll() {
        long slowest = Long.MAX_VALUE;
        for (Subscriber subscriber : subscribers) {
            slowest = Math.min(slowest, deliver(subscriber));
        }
        if (slowest > 0 && slowest < Long.MAX_VALUE) {
            trim(slowest);
        }
    }

    private long deliver(Subscriber subscriber) {
        long position = transactions.read(() -> outbox.position(subscriber.name()));
        var pause = pauses.get(subscriber.name());
        if (pause != null && clock.instant().isBefore(pause.until)) {
            return position;
        }
        try {
            while (true) {
                long reached = deliverBatch(subscriber);
                if (reached == position) {
                    pauses.remove(subscriber.name());
                    return position;
                }
                position = reached;
            }
        } catch (RuntimeException failure) {
            // Whatever a subscriber throws is its own trouble: told, and tried again later.
            var length = pause == null ? IDLE : longer(pause.length);
            pauses.put(subscriber.name(), new Pause(clock.instant().plus(length), length));
            onFailure.accept(subscriber, failure);
            return transactions.read(() -> outbox.position(subscriber.name()));
        }
    }

    private long deliverBatch(Subscriber subscriber) {
        long position = transactions.read(() -> outbox.position(subscriber.name()));
        if (transactions.read(() -> outbox.after(position, 1)).isEmpty()) {
            return position;
        }
        return transactions.write(() -> {
            long reached = outbox.position(subscriber.name());
            for (Announcement announcement : outbox.after(reached, BATCH)) {
                subscriber.receive(announcement);
                reached = announcement.sequence();
            }
            outbox.moveTo(subscriber.name(), reached);
            return reached;
        });
    }

    private void trim(long slowest) {
        boolean something =
                transactions.read(() -> {
                    var oldest = outbox.after(0, 1);
                    return !oldest.isEmpty() && oldest.getFirst().sequence() <= slowest;
                });
        if (something) {
            transactions.run(() -> outbox.trim(slowest));
        }
    }

    private static Duration longer(Duration length) {
        var doubled = length.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
