package dev.hilo.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Problem;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.jobs.Job;
import dev.hilo.kernel.jobs.JobStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every job store promises. */
public abstract class JobStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(1));

    protected abstract Transactions transactions();

    protected abstract JobStore jobs();

    @Test
    void a_job_comes_back_as_it_was_started() {
        var job = insert(1);
        assertThat(find(job)).isEqualTo(job);
        assertThat(transactions().read(() -> jobs().input(job.id()))).isEqualTo(new byte[] {1});
        assertThat(transactions().read(() -> jobs().find(Callers.BORDER, job.id())))
                .as("another tenant's")
                .isEmpty();
    }

    @Test
    void the_oldest_waiting_job_is_claimed_once() {
        var first = insert(1);
        var second = insert(2);
        assertThat(claim("a", NOON).map(Job::id)).contains(first.id());
        assertThat(claim("b", NOON).map(Job::id)).contains(second.id());
        assertThat(claim("c", NOON)).isEmpty();
        assertThat(find(first).outcome()).isEqualTo(new Job.Outcome.Running());
        assertThat(find(first).attempts()).isEqualTo(1);
    }

    @Test
    void a_job_whose_lease_ran_out_is_taken_up_by_another() {
        var job = insert(1);
        claim("a", NOON);
        assertThat(claim("b", LATER)).as("leased until then").isEmpty();
        assertThat(claim("b", LATER.plusSeconds(1)).map(Job::attempts)).contains(2);
        assertThat(finish(job, "a", new Job.Outcome.Done(Map.of()))).as("the dead one").isFalse();
        assertThat(finish(job, "b", new Job.Outcome.Done(Map.of("rows", 3)))).isTrue();
        assertThat(find(job).outcome()).isEqualTo(new Job.Outcome.Done(Map.of("rows", 3)));
        assertThat(find(job).finishedAt()).contains(LATER);
    }

    @Test
    void a_failure_keeps_its_problems() {
        var job = insert(1);
        claim("a", NOON);
        var failed =
                new Job.Outcome.Failed(
                        "input.invalid",
                        List.of(1),
                        List.of(Problem.of("line 3/unit", "unit.unknown", "bra")));
        finish(job, "a", failed);
        assertThat(find(job).outcome()).isEqualTo(failed);
    }

    @Test
    void progress_keeps_the_lease() {
        var job = insert(1);
        claim("a", NOON);
        boolean kept =
                transactions()
                        .write(() ->
                                jobs().renew(
                                                job.id(),
                                                "a",
                                                new Job.Progress(5, 10),
                                                LATER.plusSeconds(60)));
        assertThat(kept).isTrue();
        assertThat(claim("b", LATER.plusSeconds(30))).isEmpty();
        assertThat(find(job).progress()).isEqualTo(new Job.Progress(5, 10));
    }

    @Test
    void a_waiting_job_is_cancelled_at_once_and_a_running_one_is_asked() {
        var waiting = insert(1);
        assertThat(cancel(waiting)).isTrue();
        assertThat(find(waiting).outcome()).isEqualTo(new Job.Outcome.Cancelled());
        var running = insert(2);
        claim("a", NOON);
        assertThat(cancel(running)).isTrue();
        assertThat(find(running).cancelRequested()).isTrue();
        assertThat(cancel(waiting)).as("over already").isFalse();
    }

    @Test
    void given_back_jobs_can_be_claimed_again() {
        var job = insert(1);
        claim("a", NOON);
        transactions().run(jobs()::releaseAll);
        assertThat(claim("b", NOON).map(Job::id)).contains(job.id());
    }

    @Test
    void open_jobs_are_counted_by_tenant_until_they_are_over() {
        insert(1);
        var second = insert(2);
        claim("a", NOON);
        assertThat(open(Callers.ANDES)).as("one runs, one waits").isEqualTo(2);
        assertThat(open(Callers.BORDER)).isZero();
        cancel(second);
        assertThat(open(Callers.ANDES)).isEqualTo(1);
    }

    @Test
    void jobs_that_were_over_long_ago_are_forgotten() {
        var over = insert(1);
        claim("a", NOON);
        finish(over, "a", new Job.Outcome.Done(Map.of()));
        var waiting = insert(2);
        assertThat(forget(LATER)).as("it was over just then").isZero();
        assertThat(forget(LATER.plusSeconds(1))).isEqualTo(1);
        assertThat(transactions().read(() -> jobs().find(Callers.ANDES, over.id()))).isEmpty();
        assertThat(find(waiting)).isEqualTo(waiting);
    }

    @Test
    void a_tenant_sees_its_own_jobs_newest_first() {
        var jobs = List.of(insert(1), insert(2), insert(3));
        var first = transactions().read(() -> jobs().list(Callers.ANDES, PageRequest.first(2)));
        assertThat(first.items()).containsExactly(jobs.get(2), jobs.get(1));
        var rest = new PageRequest(2, first.next().map(cursor -> cursor.encode()));
        assertThat(transactions().read(() -> jobs().list(Callers.ANDES, rest)).items())
                .containsExactly(jobs.get(0));
        assertThat(
                        transactions()
                                .read(() -> jobs().list(Callers.BORDER, PageRequest.first(2)))
                                .items())
                .isEmpty();
    }

    @Test
    void erasing_a_tenant_removes_its_jobs() {
        var job = insert(1);
        assertThat(transactions().write(() -> jobs().erase(Callers.ANDES)))
                .containsEntry("jobs", 1L);
        assertThat(transactions().read(() -> jobs().find(Callers.ANDES, job.id()))).isEmpty();
    }

    private int open(TenantId tenant) {
        return transactions().read(() -> jobs().countOpen(tenant));
    }

    private int forget(Instant before) {
        return transactions().write(() -> jobs().forgetFinished(before));
    }

    private Job insert(int n) {
        var job =
                new Job(
                        new UUID(n, n),
                        Callers.ANDES,
                        "test",
                        Callers.user("ana", Callers.ANDES),
                        Map.of("n", n),
                        NOON,
                        0,
                        Job.Progress.NONE,
                        false,
                        new Job.Outcome.Waiting(),
                        Optional.empty());
        transactions().run(() -> jobs().insert(job, new byte[] {(byte) n}));
        return job;
    }

    private Job find(Job job) {
        return transactions().read(() -> jobs().find(job.tenant(), job.id())).orElseThrow();
    }

    private Optional<Job> claim(String worker, Instant now) {
        return transactions().write(() -> jobs().claim(worker, now, now.plusSeconds(60)));
    }

    private boolean finish(Job job, String worker, Job.Outcome outcome) {
        return transactions().write(() -> jobs().finish(job.id(), worker, outcome, LATER));
    }

    private boolean cancel(Job job) {
        return transactions().write(() -> jobs().requestCancel(Callers.ANDES, job.id(), LATER));
    }
}
