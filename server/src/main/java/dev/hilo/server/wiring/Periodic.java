package dev.hilo.server.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Work that comes round: on one thread, one after another, and a fault ends one turn only. */
final class Periodic implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Periodic.class);

    private final ScheduledExecutorService thread;

    Periodic(String name) {
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    void every(Duration period, String what, Runnable work) {
        var _ =
                thread.scheduleAtFixedRate(
                        () -> survive(what, work),
                        period.toMillis(),
                        period.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private static void survive(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error fault) {
            // The edge of the thread: whatever this turn met, the next one must come.
            LOG.errorf(fault, "%s failed; it will be tried again", what);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
