package dev.hilo.kernel.testing;

import dev.hilo.kernel.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Transactions over in-memory stores: writes run one after another, and an undone one leaves every
 * participant as it was. Thread-safe; a read waits for the write under way.
 */
public final class MemoryTransactions implements Transactions {

    /** A store that can go back to how it is now. */
    @FunctionalInterface
    public interface Participant {
        /** Remembers the present state; running the answer restores it. */
        Runnable snapshot();
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Participant> participants = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean writing;

    public void join(Participant participant) {
        participants.add(participant);
    }

    @Override
    public <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T write(Supplier<T> work) {
        lock.lock();
        try {
            if (writing) {
                return work.get();
            }
            return outermost(work);
        } finally {
            lock.unlock();
        }
    }

    private <T> T outermost(Supplier<T> work) {
        var undo = participants.stream().map(Participant::snapshot).toList();
        writing = true;
        boolean done = false;
        T result;
        try {
            result = work.get();
            done = true;
        } finally {
            writing = false;
            if (!done) {
                undo.forEach(Runnable::run);
                afterCommit.clear();
            }
        }
        var callbacks = List.copyOf(afterCommit);
        afterCommit.clear();
        callbacks.forEach(Runnable::run);
        return result;
    }

    @Override
    public void afterCommit(Runnable work) {
        if (writing) {
            afterCommit.add(work);
        } else {
            work.run();
        }
    }
}
