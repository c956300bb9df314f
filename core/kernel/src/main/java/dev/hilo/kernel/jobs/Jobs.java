package dev.hilo.kernel.jobs;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Starting, following and cancelling jobs of one's own tenant. Thread-safe. */
public final class Jobs {

    /** More than this wait or run for one tenant only by mistake. */
    static final int MOST_OPEN = 20;

    /** How long one can look up what became of a job. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int RETRY_AFTER_SECONDS = 30;

    private final JobStore store;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;
    private final Runnable wakeWorker;

    public Jobs(
            JobStore store,
            Transactions transactions,
            Ids ids,
            InstantSource clock,
            Runnable wakeWorker) {
        this.store = store;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.wakeWorker = wakeWorker;
    }

    public Job start(Caller caller, String kind, Map<String, Object> parameters, byte[] input) {
        var job =
                new Job(
                        ids.next(),
                        caller.tenant(),
                        kind,
                        caller,
                        parameters,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        0,
                        Job.Progress.NONE,
                        false,
                        new Job.Outcome.Waiting(),
                        Optional.empty());
        transactions.run(() -> {
            if (store.countOpen(caller.tenant()) >= MOST_OPEN) {
                throw Refusal.of(
                        Refusal.Kind.TOO_FAST, "jobs.too-many", RETRY_AFTER_SECONDS, MOST_OPEN);
            }
            store.insert(job, input);
            transactions.afterCommit(wakeWorker);
        });
        return job;
    }

    /** Forgets what was over long ago. */
    public void forgetOld() {
        transactions.run(() -> store.forgetFinished(clock.instant().minus(REMEMBERED)));
    }

    public Job find(Caller caller, UUID id) {
        return transactions
                .read(() -> store.find(caller.tenant(), id))
                .orElseThrow(() -> Refusal.notFound("job", id));
    }

    public Page<Job> list(Caller caller, PageRequest page) {
        return transactions.read(() -> store.list(caller.tenant(), page));
    }

    public Job cancel(Caller caller, UUID id) {
        return transactions.write(() -> {
            var job = find(caller, id);
            if (!store.requestCancel(caller.tenant(), id, clock.instant())) {
                throw Refusal.conflict("job.over", id);
            }
            return store.find(caller.tenant(), job.id()).orElseThrow();
        });
    }
}
