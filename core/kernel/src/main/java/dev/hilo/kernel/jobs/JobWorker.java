package dev.hilo.kernel.jobs;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs jobs one at a time under a lease. A job whose worker died is taken up by the next; one that
 * was begun too often is given up. {@link #run} belongs to one thread, {@link #wake} to any.
 */
public final class JobWorker implements Runnable {

    /** How long a job stays with a worker that shows no sign of life. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final String name;
    private final JobStore store;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<String, JobKind> kinds;
    private final BiConsumer<Job, Throwable> onFault;
    private final Semaphore work = new Semaphore(0);

    public JobWorker(
            String name,
            JobStore store,
            Transactions transactions,
            InstantSource clock,
            List<JobKind> kinds,
            BiConsumer<Job, Throwable> onFault) {
        this.name = name;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
        this.onFault = onFault;
    }

    public void wake() {
        work.release();
    }

    /** Runs jobs until the thread is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!runNext() && work.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs the next job that can be had; false when there is none. */
    public boolean runNext() {
        var claimed =
                transactions.write(
                        () -> store.claim(name, clock.instant(), clock.instant().plus(LEASE)));
        claimed.ifPresent(this::attempt);
        return claimed.isPresent();
    }

    private void attempt(Job job) {
        var kind = Optional.ofNullable(kinds.get(job.kind()));
        if (kind.isEmpty() || job.attempts() > MOST_ATTEMPTS) {
            var code = kind.isEmpty() ? "job.unknown-kind" : "job.gave-up";
            finish(job, new Job.Outcome.Failed(code, List.of(job.kind()), List.of()));
            return;
        }
        try {
            var completion = kind.get().run(new LeasedRun(job));
            transactions.run(() -> {
                var result = completion.commit();
                if (!store.finish(job.id(), name, new Job.Outcome.Done(result), clock.instant())) {
                    throw new LeaseLost();
                }
            });
        } catch (JobRun.Cancelled _) {
            finish(job, new Job.Outcome.Cancelled());
        } catch (LeaseLost _) {
            // Another worker has it now; what this one did has been undone.
        } catch (Refusal refusal) {
            finish(
                    job,
                    new Job.Outcome.Failed(
                            refusal.code(), refusal.arguments(), refusal.problems()));
        } catch (RuntimeException | Error fault) {
            // The edge of the worker: whatever one job does, memory running out included, the next
            // one
            // must have its turn.
            onFault.accept(job, fault);
            finish(job, new Job.Outcome.Failed("job.fault", List.of(job.kind()), List.of()));
        }
    }

    private void finish(Job job, Job.Outcome outcome) {
        transactions.run(() -> store.finish(job.id(), name, outcome, clock.instant()));
    }

    private final class LeasedRun implements JobRun {

        private final Job job;

        LeasedRun(Job job) {
            this.job = job;
        }

        @Override
        public Job job() {
            return job;
        }

        @Override
        public byte[] input() {
            return transactions.read(() -> store.input(job.id()));
        }

        @Override
        public void progress(long done, long total) {
            var now = transactions.read(() -> store.find(job.tenant(), job.id()));
            if (now.isEmpty() || now.get().cancelRequested()) {
                throw new Cancelled();
            }
            var until = clock.instant().plus(LEASE);
            var progress = new Job.Progress(done, total);
            if (!transactions.write(() -> store.renew(job.id(), name, progress, until))) {
                throw new LeaseLost();
            }
        }
    }

    private static final class LeaseLost extends RuntimeException {
        LeaseLost() {
            super("lease lost", null, false, false);
        }
    }
}
