package dev.hilo.filelog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Payloads on their way to the committer, bounded in bytes. Whoever is let in while it is open is
 * handed to the committer, also after it was closed. Thread-safe.
 */
final class Inbox {

    /** What became of a payload at the door. */
    enum Entry {
        IN,
        NO_ROOM,
        CLOSED
    }

    private final int atMostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

    Inbox(int atMostBytes) {
        this.atMostBytes = atMostBytes;
    }

    Entry offer(Waiting payload) {
        lock.lock();
        try {
            return hasRoomFor(payload) || closed ? enter(payload) : Entry.NO_ROOM;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for room. */
    Entry put(Waiting payload) {
        lock.lock();
        try {
            while (!hasRoomFor(payload) && !closed) {
                room.awaitUninterruptibly();
            }
            return enter(payload);
        } finally {
            lock.unlock();
        }
    }

    /** A single payload is let in whatever its size. */
    private boolean hasRoomFor(Waiting payload) {
        return waiting.isEmpty() || bytes + payload.size() <= atMostBytes;
    }

    private Entry enter(Waiting payload) {
        if (closed) {
            return Entry.CLOSED;
        }
        waiting.add(payload);
        bytes += payload.size();
        filled.signal();
        return Entry.IN;
    }

    /** Waits for the next group, in order; empty when closed and nothing is left. */
    List<Waiting> take(int groupBytes) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                filled.awaitUninterruptibly();
            }
            var group = new ArrayList<Waiting>();
            long left = groupBytes;
            for (var head = waiting.peek(); head != null; head = waiting.peek()) {
                left -= head.size();
                if (left < 0 && !group.isEmpty()) {
                    break;
                }
                group.add(waiting.remove());
                bytes -= head.size();
            }
            room.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
