package dev.hilo.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.UuidV7;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryJobStore;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.kernel.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JobWorkerTest {

    private final TestClock clock = TestClock.at("2026-03-01T12:00:00Z");
    private final Ids ids = new UuidV7(clock, Seeded.random(1));
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryJobStore store = new MemoryJobStore(transactions);
    private final AtomicInteger woken = new AtomicInteger();
    private final Jobs jobs = new Jobs(store, transactions, ids, clock, woken::incrementAndGet);
    private final List<Throwable> faults = new ArrayList<>();
    private final Caller ana = Callers.user("ana", Callers.ANDES);

    @Test
    void a_job_runs_with_its_input_and_ends_with_its_result() {
        var job = jobs.start(ana, "count", Map.of(), new byte[] {1, 2, 3});
        assertThat(woken).hasValue(1);
        worker("count", run -> () -> Map.of("bytes", run.input().length)).runNext();
        assertThat(jobs.find(ana, job.id()).outcome())
                .isEqualTo(new Job.Outcome.Done(Map.of("bytes", 3)));
    }

    @Test
    void a_tenant_has_only_so_many_open_jobs_and_each_is_remembered_for_a_month() {
        var first = jobs.start(ana, "count", Map.of(), new byte[0]);
        for (int i = 1; i < Jobs.MOST_OPEN; i++) {
            jobs.start(ana, "count", Map.of(), new byte[0]);
        }
        assertThatThrownBy(() -> jobs.start(ana, "count", Map.of(), new byte[0]))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> {
                            assertThat(no.kind()).isEqualTo(Refusal.Kind.TOO_FAST);
                            assertThat(no.code()).isEqualTo("jobs.too-many");
                        });
        var bob = Callers.user("bob", Callers.BORDER);
        jobs.start(bob, "count", Map.of(), new byte[0]);
        jobs.cancel(ana, first.id());
        jobs.start(ana, "count", Map.of(), new byte[0]);
        clock.advance(Jobs.REMEMBERED);
        jobs.forgetOld();
        assertThat(jobs.find(ana, first.id()).id()).as("a month is not over").isNotNull();
        clock.advance(Duration.ofSeconds(1));
        jobs.forgetOld();
        assertThatThrownBy(() -> jobs.find(ana, first.id())).hasMessageContaining("not-found");
    }

    @Test
    void a_refusal_is_the_job_s_failure_and_no_fault() {
        var job = jobs.start(ana, "refuse", Map.of(), new byte[0]);
        worker(
                        "refuse",
                        run -> {
                            run.progress(1, 2);
                            throw Refusal.invalid("line 2/unit", "unit.unknown", "bra");
                        })
                .runNext();
        assertThat(jobs.find(ana, job.id()).outcome())
                .isInstanceOfSatisfying(
                        Job.Outcome.Failed.class,
                        failed -> {
                            assertThat(failed.code()).isEqualTo("input.invalid");
                            assertThat(failed.problems()).hasSize(1);
                        });
        assertThat(faults).isEmpty();
    }

    @Test
    void a_fault_is_told_and_does_not_stop_the_worker() {
        var broken = jobs.start(ana, "break", Map.of(), new byte[0]);
        var worker =
                worker(
                        "break",
                        _ -> {
                            throw new IllegalStateException("broken");
                        });
        assertThat(worker.runNext()).isTrue();
        assertThat(faults).hasSize(1);
        assertThat(jobs.find(ana, broken.id()).outcome()).isInstanceOf(Job.Outcome.Failed.class);
        assertThat(worker.runNext()).as("nothing left").isFalse();
    }

    @Test
    void a_job_that_runs_out_of_memory_fails_and_does_not_stop_the_worker() {
        var huge = jobs.start(ana, "huge", Map.of(), new byte[0]);
        worker(
                        "huge",
                        _ -> {
                            throw new OutOfMemoryError("too large");
                        })
                .runNext();
        assertThat(faults).hasSize(1);
        assertThat(jobs.find(ana, huge.id()).outcome()).isInstanceOf(Job.Outcome.Failed.class);
    }

    @Test
    void what_a_completion_did_is_undone_when_the_lease_was_lost() {
        var job = jobs.start(ana, "slow", Map.of(), new byte[0]);
        worker(
                        "slow",
                        _ -> {
                            clock.advance(JobWorker.LEASE.plusSeconds(1));
                            transactions.write(
                                    () -> store.claim("other", clock.instant(), clock.instant()));
                            return () -> {
                                jobs.start(ana, "follow-up", Map.of(), new byte[0]);
                                return Map.of();
                            };
                        })
                .runNext();
        assertThat(jobs.find(ana, job.id()).outcome()).isEqualTo(new Job.Outcome.Running());
        assertThat(jobs.list(ana, dev.hilo.kernel.PageRequest.first(10)).items())
                .as("the follow-up was undone")
                .hasSize(1);
    }

    @Test
    void a_cancelled_job_ends_at_its_next_sign_of_progress() {
        var job = jobs.start(ana, "long", Map.of(), new byte[0]);
        var steps = new AtomicInteger();
        worker(
                        "long",
                        run -> {
                            while (steps.incrementAndGet() < 100) {
                                if (steps.get() == 3) {
                                    jobs.cancel(ana, job.id());
                                }
                                run.progress(steps.get(), 100);
                            }
                            return Map::of;
                        })
                .runNext();
        assertThat(steps).hasValue(3);
        assertThat(jobs.find(ana, job.id()).outcome()).isEqualTo(new Job.Outcome.Cancelled());
        assertThatThrownBy(() -> jobs.cancel(ana, job.id())).hasMessageContaining("job.over");
    }

    @Test
    void a_job_begun_too_often_is_given_up() {
        var job = jobs.start(ana, "crash", Map.of(), new byte[0]);
        for (int i = 0; i < 5; i++) {
            transactions.write(() -> store.claim("dead", clock.instant(), clock.instant()));
            clock.advance(JobWorker.LEASE.plusSeconds(1));
        }
        worker("crash", _ -> Map::of).runNext();
        assertThat(jobs.find(ana, job.id()).outcome())
                .isInstanceOfSatisfying(
                        Job.Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("job.gave-up"));
    }

    @Test
    void an_unknown_kind_fails_with_its_name() {
        var job = jobs.start(ana, "of-a-later-release", Map.of(), new byte[0]);
        worker("another", _ -> Map::of).runNext();
        assertThat(jobs.find(ana, job.id()).outcome())
                .isEqualTo(
                        new Job.Outcome.Failed(
                                "job.unknown-kind", List.of("of-a-later-release"), List.of()));
    }

    @Test
    void another_tenant_s_job_is_not_there() {
        var job = jobs.start(ana, "count", Map.of(), new byte[0]);
        assertThatThrownBy(() -> jobs.find(Callers.user("ben", Callers.BORDER), job.id()))
                .hasMessageContaining("job.not-found");
    }

    private JobWorker worker(String kind, Function<JobRun, JobKind.Completion> work) {
        var jobKind =
                new JobKind() {
                    @Override
                    public String name() {
                        return kind;
                    }

                    @Override
                    public Completion run(JobRun run) {
                        return work.apply(run);
                    }
                };
        return new JobWorker(
                "worker",
                store,
                transactions,
                clock,
                List.of(jobKind),
                (_, fault) -> faults.add(fault));
    }
}
