package dev.hilo.server.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A wire whose client takes messages when the test lets it. Thread-safe. */
final class RecordedWire implements Wire {

    private final List<String> sent = new ArrayList<>();
    private final Semaphore taken;
    private Optional<Closing> closed = Optional.empty();
    private boolean paused;

    private RecordedWire(int taken) {
        this.taken = new Semaphore(taken);
    }

    /** Of a client that takes everything at once. */
    static RecordedWire fast() {
        return new RecordedWire(Integer.MAX_VALUE / 2);
    }

    /** Of a client that takes nothing before {@link #take}. */
    static RecordedWire slow() {
        return new RecordedWire(0);
    }

    void take(int messages) {
        taken.release(messages);
    }

    synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    boolean hasSent(String text) {
        return sent().stream().anyMatch(each -> each.contains(text));
    }

    synchronized Optional<Closing> closed() {
        return closed;
    }

    synchronized boolean isPaused() {
        return paused;
    }

    @Override
    public boolean send(String text, Duration atMost) throws InterruptedException {
        synchronized (this) {
            sent.add(text);
        }
        return taken.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void ping() {
        // Nothing here answers.
    }

    @Override
    public synchronized void pause() {
        paused = true;
    }

    @Override
    public synchronized void resume() {
        paused = false;
    }

    @Override
    public synchronized void close(Closing why) {
        closed = closed.or(() -> Optional.of(why));
    }
}
