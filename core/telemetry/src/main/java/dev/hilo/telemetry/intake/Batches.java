package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Room for the messages under way: so many readings in all, and never more. Batches are used again,
 * the small ones. Thread-safe.
 */
final class Batches {

    private static final int MOST_KEPT = 256;
    private static final int LARGEST_KEPT = 1 << 14;

    private final long mostRows;
    private final Deque<Batch> idle = new ArrayDeque<>();
    private long rows;

    Batches(long mostRows) {
        this.mostRows = mostRows;
    }

    /** Refuses with {@code rate.exceeded} when there is no room for another message. */
    synchronized Batch take() {
        var batch = idle.pollLast();
        if (batch != null) {
            return batch;
        }
        if (!reserve(Batch.LEAST_ROWS)) {
            throw Refusal.tooFast(1);
        }
        return new Batch(this);
    }

    synchronized boolean reserve(int more) {
        while (rows + more > mostRows && !idle.isEmpty()) {
            rows -= idle.removeFirst().rows();
        }
        if (rows + more > mostRows) {
            return false;
        }
        rows += more;
        return true;
    }

    void giveBack(Batch batch) {
        batch.clear();
        keep(batch);
    }

    private synchronized void keep(Batch batch) {
        if (batch.rows() <= LARGEST_KEPT && idle.size() < MOST_KEPT) {
            idle.addLast(batch);
        } else {
            rows -= batch.rows();
        }
    }
}
