package dev.hilo.kernel.testing;

import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.jobs.Job;
import dev.hilo.kernel.jobs.JobStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Jobs in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryJobStore implements JobStore {

    private record Held(Job job, List<Byte> input, String worker, Instant until) {

        Held with(Job next) {
            return new Held(next, input, worker, until);
        }
    }

    private final TreeMap<UUID, Held> held = new TreeMap<>();

    public MemoryJobStore(MemoryTransactions transactions) {
        transactions.join(() -> {
            var before = Map.copyOf(held);
            return () -> {
                held.clear();
                held.putAll(before);
            };
        });
    }

    @Override
    public void insert(Job job, byte[] input) {
        held.put(job.id(), new Held(job, boxed(input), "", Instant.MIN));
    }

    @Override
    public Optional<Job> find(TenantId tenant, UUID id) {
        return Optional.ofNullable(held.get(id))
                .map(Held::job)
                .filter(job -> job.tenant().equals(tenant));
    }

    @Override
    public byte[] input(UUID id) {
        var stored = Optional.ofNullable(held.get(id)).orElseThrow().input();
        var bytes = new byte[stored.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = stored.get(i);
        }
        return bytes;
    }

    @Override
    public int countOpen(TenantId tenant) {
        return (int)
                held.values().stream()
                        .map(Held::job)
                        .filter(job -> job.tenant().equals(tenant) && !job.outcome().isFinal())
                        .count();
    }

    @Override
    public int forgetFinished(Instant before) {
        int all = held.size();
        held.values().removeIf(row -> row.job().finishedAt().filter(before::isAfter).isPresent());
        return all - held.size();
    }

    @Override
    public Page<Job> list(TenantId tenant, PageRequest page) {
        var before = page.after(1).map(cursor -> UUID.fromString(cursor.key(0)));
        var rows =
                held.descendingMap().values().stream()
                        .map(Held::job)
                        .filter(job -> job.tenant().equals(tenant))
                        .filter(job -> before.isEmpty() || job.id().compareTo(before.get()) < 0)
                        .limit(page.limit() + 1L)
                        .toList();
        return Page.cut(rows, page.limit(), job -> Cursor.of(job.id()));
    }

    @Override
    public Optional<Job> claim(String worker, Instant now, Instant until) {
        return held.values().stream()
                .filter(row -> isFree(row, now))
                .findFirst()
                .map(row -> {
                    var job = running(row.job(), row.job().attempts() + 1);
                    held.put(job.id(), new Held(job, row.input(), worker, until));
                    return job;
                });
    }

    private static boolean isFree(Held row, Instant now) {
        return row.job().outcome() instanceof Job.Outcome.Waiting
                || (row.job().outcome() instanceof Job.Outcome.Running
                        && row.until().isBefore(now));
    }

    @Override
    public boolean renew(UUID id, String worker, Job.Progress progress, Instant until) {
        return change(
                id,
                row -> isHeldBy(row, worker),
                row -> {
                    var job = row.job();
                    var next =
                            copy(
                                    job,
                                    job.attempts(),
                                    progress,
                                    job.cancelRequested(),
                                    job.outcome());
                    return new Held(next, row.input(), worker, until);
                });
    }

    @Override
    public boolean finish(UUID id, String worker, Job.Outcome outcome, Instant at) {
        return change(
                id, row -> isHeldBy(row, worker), row -> row.with(ended(row.job(), outcome, at)));
    }

    @Override
    public void releaseAll() {
        held.replaceAll((_, row) ->
                row.job().outcome() instanceof Job.Outcome.Running
                        ? row.with(waiting(row.job()))
                        : row);
    }

    @Override
    public boolean requestCancel(TenantId tenant, UUID id, Instant at) {
        return change(
                id,
                row -> row.job().tenant().equals(tenant) && !row.job().outcome().isFinal(),
                row ->
                        row.job().outcome() instanceof Job.Outcome.Waiting
                                ? row.with(ended(row.job(), new Job.Outcome.Cancelled(), at))
                                : row.with(
                                        copy(
                                                row.job(),
                                                row.job().attempts(),
                                                row.job().progress(),
                                                true,
                                                row.job().outcome())));
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long before = held.size();
        held.values().removeIf(row -> row.job().tenant().equals(tenant));
        return Map.of("jobs", before - held.size());
    }

    private static List<Byte> boxed(byte[] bytes) {
        var list = new ArrayList<Byte>();
        for (byte each : bytes) {
            list.add(each);
        }
        return list;
    }

    private boolean change(UUID id, Predicate<Held> when, UnaryOperator<Held> change) {
        var row = held.get(id);
        if (row == null || !when.test(row)) {
            return false;
        }
        held.put(id, change.apply(row));
        return true;
    }

    private static boolean isHeldBy(Held row, String worker) {
        return row.job().outcome() instanceof Job.Outcome.Running && row.worker().equals(worker);
    }

    private static Job running(Job job, int attempts) {
        return copy(
                job, attempts, job.progress(), job.cancelRequested(), new Job.Outcome.Running());
    }

    private static Job waiting(Job job) {
        return copy(
                job,
                job.attempts(),
                job.progress(),
                job.cancelRequested(),
                new Job.Outcome.Waiting());
    }

    private static Job ended(Job job, Job.Outcome outcome, Instant at) {
        var progress =
                outcome instanceof Job.Outcome.Done
                        ? new Job.Progress(job.progress().total(), job.progress().total())
                        : job.progress();
        return new Job(
                job.id(),
                job.tenant(),
                job.kind(),
                job.startedBy(),
                job.parameters(),
                job.createdAt(),
                job.attempts(),
                progress,
                job.cancelRequested(),
                outcome,
                Optional.of(at));
    }

    private static Job copy(
            Job job, int attempts, Job.Progress progress, boolean cancel, Job.Outcome outcome) {
        return new Job(
                job.id(),
                job.tenant(),
                job.kind(),
                job.startedBy(),
                job.parameters(),
                job.createdAt(),
                attempts,
                progress,
                cancel,
                outcome,
                job.finishedAt());
    }
}
