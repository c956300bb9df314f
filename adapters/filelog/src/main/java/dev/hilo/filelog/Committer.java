package dev.hilo.filelog;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Refusal.Kind;
import dev.hilo.kernel.log.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * The one writer of a partition: whatever waits is written and forced together, then published,
 * then acknowledged. A group that cannot be written is refused as a whole, and the next is tried
 * afresh, so that the log heals when the disk does. Its thread starts with the first payload.
 * Thread-safe.
 */
final class Committer implements AutoCloseable {

    private static final int GROUP_BYTES = 1 << 20;

    /** Makes a forced group visible. */
    @FunctionalInterface
    interface Publication {
        void publish(List<Waiting> group, Segment segment, long end);
    }

    private final SegmentWriter writer;
    private final Inbox inbox;
    private final Disk disk;
    private final Consumer<IOException> onFault;
    private final Publication publication;
    private final Thread thread;
    private boolean started;

    Committer(
            String name,
            SegmentWriter writer,
            Inbox inbox,
            Disk disk,
            Consumer<IOException> onFault,
            Publication publication) {
        this.writer = writer;
        this.inbox = inbox;
        this.disk = disk;
        this.onFault = onFault;
        this.publication = publication;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    long append(byte[] payload) {
        var waiting = checked(payload);
        enter(inbox.put(waiting));
        try {
            return waiting.offset().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    CompletableFuture<Long> submit(byte[] payload) {
        try {
            var waiting = checked(payload);
            enter(inbox.offer(waiting));
            return waiting.offset();
        } catch (Refusal refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    void askToRoll() {
        writer.askToRoll();
    }

    private static Waiting checked(byte[] payload) {
        if (payload.length > Log.LARGEST_PAYLOAD) {
            throw Refusal.of(Kind.TOO_LARGE, "log.too-large", payload.length, Log.LARGEST_PAYLOAD);
        }
        return Waiting.of(payload);
    }

    private void enter(Inbox.Entry entry) {
        switch (entry) {
            case IN -> start();
            case NO_ROOM -> throw Refusal.tooFast(1);
            case CLOSED -> throw Refusal.of(Kind.NOT_READY, "log.closed");
        }
    }

    private synchronized void start() {
        if (!started) {
            started = true;
            thread.start();
        }
    }

    private void run() {
        try {
            for (var group = inbox.take(GROUP_BYTES);
                    !group.isEmpty();
                    group = inbox.take(GROUP_BYTES)) {
                commit(group);
            }
        } finally {
            // After an error of the machine itself nobody is left waiting for a thread that is
            // gone.
            inbox.close();
            refuse(inbox.take(Integer.MAX_VALUE), Refusal.of(Kind.NOT_READY, "log.closed"));
        }
    }

    private void commit(List<Waiting> group) {
        long first = writer.next();
        try {
            write(group);
            publication.publish(group, writer.segment(), writer.next());
        } catch (RuntimeException refusal) {
            // Whatever went wrong, those who wait must hear of it, and the next group is tried.
            refuse(group, refusal);
            return;
        } catch (Error error) {
            refuse(group, error);
            throw error;
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).offset().complete(first + i);
        }
    }

    private static void refuse(List<Waiting> group, Throwable reason) {
        group.forEach(waiting -> waiting.offset().completeExceptionally(reason));
    }

    private void write(List<Waiting> group) {
        long bytes = group.stream().mapToLong(Waiting::size).sum();
        try {
            if (!disk.keepsReserveAfter(bytes)) {
                throw Refusal.of(Kind.NOT_READY, "log.full");
            }
            writer.commit(group.stream().map(Waiting::payload).toList(), bytes);
        } catch (IOException e) {
            onFault.accept(e);
            throw Refusal.of(Kind.NOT_READY, isFull(bytes) ? "log.full" : "log.unavailable");
        }
    }

    /** Others may have taken what was there a moment ago. */
    private boolean isFull(long bytes) {
        try {
            return disk.isFull(bytes);
        } catch (IOException _) {
            return false;
        }
    }

    /** Returns when all that was let in is acknowledged or refused. */
    @Override
    public void close() {
        inbox.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
