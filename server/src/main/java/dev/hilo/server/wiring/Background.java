package dev.hilo.server.wiring;

import dev.hilo.kernel.Idempotency;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Dispatcher;
import dev.hilo.kernel.jobs.JobStore;
import dev.hilo.kernel.jobs.JobWorker;
import dev.hilo.kernel.jobs.Jobs;
import dev.hilo.server.settings.Settings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * What runs without being asked, in a process that has the worker role: started and stopped here.
 */
@ApplicationScoped
class Background {

    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Settings settings;
    private final Dispatcher dispatcher;
    private final JobWorker worker;
    private final JobStore jobs;
    private final Jobs history;
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Periodic upkeep = new Periodic("upkeep");

    Background(
            Settings settings,
            Dispatcher dispatcher,
            JobWorker worker,
            JobStore jobs,
            Jobs history,
            Transactions transactions,
            Idempotency idempotency) {
        this.settings = settings;
        this.dispatcher = dispatcher;
        this.worker = worker;
        this.jobs = jobs;
        this.history = history;
        this.transactions = transactions;
        this.idempotency = idempotency;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.runs(Settings.Role.WORKER)) {
            return;
        }
        // The folder is ours alone: whoever held a lease in it is gone.
        transactions.run(jobs::releaseAll);
        keepRunning("announcements", dispatcher);
        keepRunning("jobs", worker);
        upkeep.every(Duration.ofHours(1), "forgetting old answers", idempotency::forgetOld);
        upkeep.every(Duration.ofHours(1), "forgetting old jobs", history::forgetOld);
    }

    /** The names of those that should run and do not. */
    List<String> stopped() {
        return threads.stream().filter(thread -> !thread.isAlive()).map(Thread::getName).toList();
    }

    private void keepRunning(String name, Runnable work) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> survive(name, work)));
    }

    /** A full disk or a busy database must not end the loop for good. */
    private static void survive(String name, Runnable work) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                work.run();
            } catch (RuntimeException | Error fault) {
                LOG.errorf(fault, "%s stopped; going on in a moment", name);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        upkeep.close();
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(PATIENCE);
        }
    }
}
