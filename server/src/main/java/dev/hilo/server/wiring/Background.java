package dev.hilo.server.wiring;

import dev.hilo.kernel.Idempotency;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Dispatcher;
import dev.hilo.kernel.jobs.JobStore;
import dev.hilo.kernel.jobs.JobWorker;
import dev.hilo.server.settings.Settings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What runs without being asked, in a process that has the worker role: started and stopped here.
 */
@ApplicationScoped
class Background {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Dispatcher dispatcher;
    private final JobWorker worker;
    private final JobStore jobs;
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledExecutorService hourly =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("hourly").factory());

    Background(
            Settings settings,
            Dispatcher dispatcher,
            JobWorker worker,
            JobStore jobs,
            Transactions transactions,
            Idempotency idempotency) {
        this.settings = settings;
        this.dispatcher = dispatcher;
        this.worker = worker;
        this.jobs = jobs;
        this.transactions = transactions;
        this.idempotency = idempotency;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.runs(Settings.Role.WORKER)) {
            return;
        }
        // The folder is ours alone: whoever held a lease in it is gone.
        transactions.run(jobs::releaseAll);
        threads.add(Thread.ofPlatform().daemon().name("announcements").start(dispatcher));
        threads.add(Thread.ofPlatform().daemon().name("jobs").start(worker));
        var _ = hourly.scheduleAtFixedRate(idempotency::forgetOld, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        hourly.shutdownNow();
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(PATIENCE);
        }
    }
}
