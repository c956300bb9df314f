package dev.hilo.jdbc.kernel;

import dev.hilo.jdbc.Database;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.jobs.Job;
import dev.hilo.kernel.jobs.JobStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Thread-safe: all state is in the database. */
public final class SqlJobStore implements JobStore {

    private static final String HELD = " where id = ? and worker = ? and state = 'RUNNING'";

    private final Database database;

    public SqlJobStore(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Job job, byte[] input) {
        database.sql()
                .update(
                        "insert into jobs (id, tenant, kind, parameters, started_by, created_at,"
                                + " attempts, done, total, cancel_requested, state, outcome)"
                                + " values (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, '{}')",
                        job.id(),
                        job.tenant(),
                        job.kind(),
                        job.parameters(),
                        JobRows.caller(job.startedBy()),
                        job.createdAt(),
                        JobRows.state(job.outcome()));
        database.sql().update("insert into job_inputs values (?, ?)", job.id(), input);
    }

    @Override
    public Optional<Job> find(TenantId tenant, UUID id) {
        return database.sql()
                .first("select * from jobs where id = ? and tenant = ?", JobRows::job, id, tenant);
    }

    @Override
    public byte[] input(UUID id) {
        return database.sql()
                .first("select bytes from job_inputs where job = ?", row -> row.bytes("bytes"), id)
                .orElseThrow();
    }

    @Override
    public int countOpen(TenantId tenant) {
        return database.sql()
                .first(
                        "select count(*) as open from jobs where tenant = ?"
                                + " and state in ('WAITING', 'RUNNING')",
                        row -> row.integer("open"),
                        tenant)
                .orElseThrow();
    }

    @Override
    public int forgetFinished(Instant before) {
        return database.sql().update("delete from jobs where finished_at < ?", before);
    }

    @Override
    public Page<Job> list(TenantId tenant, PageRequest page) {
        // Identifiers rise with time, so that the newest job has the greatest.
        var before = page.after(1).map(cursor -> cursor.key(0)).orElse("~");
        var rows =
                database.sql()
                        .list(
                                "select * from jobs where tenant = ? and id < ?"
                                        + " order by id desc limit ?",
                                JobRows::job,
                                tenant,
                                before,
                                page.limit() + 1);
        return Page.cut(rows, page.limit(), job -> Cursor.of(job.id()));
    }

    @Override
    public Optional<Job> claim(String worker, Instant now, Instant until) {
        return database.sql()
                .first(
                        "update jobs set state = 'RUNNING', worker = ?, leased_until = ?,"
                                + " attempts = attempts + 1 where id ="
                                + " (select id from jobs where state = 'WAITING'"
                                + " or (state = 'RUNNING' and leased_until < ?)"
                                + " order by id limit 1) returning *",
                        JobRows::job,
                        worker,
                        until,
                        now);
    }

    @Override
    public boolean renew(UUID id, String worker, Job.Progress progress, Instant until) {
        return database.sql()
                        .update(
                                "update jobs set done = ?, total = ?, leased_until = ?" + HELD,
                                progress.done(),
                                progress.total(),
                                until,
                                id,
                                worker)
                == 1;
    }

    @Override
    public boolean finish(UUID id, String worker, Job.Outcome outcome, Instant at) {
        boolean held =
                database.sql()
                                .update(
                                        "update jobs set state = ?, outcome = ?, finished_at = ?,"
                                                + " done = case when ? = 'DONE' then total else done"
                                                + " end"
                                                + HELD,
                                        JobRows.state(outcome),
                                        JobRows.details(outcome),
                                        at,
                                        JobRows.state(outcome),
                                        id,
                                        worker)
                        == 1;
        if (held) {
            dropInput(id);
        }
        return held;
    }

    @Override
    public void releaseAll() {
        database.sql()
                .update("update jobs set state = 'WAITING', worker = null where state = 'RUNNING'");
    }

    @Override
    public boolean requestCancel(TenantId tenant, UUID id, Instant at) {
        if (database.sql()
                        .update(
                                "update jobs set state = 'CANCELLED', finished_at = ?"
                                        + " where id = ? and tenant = ? and state = 'WAITING'",
                                at,
                                id,
                                tenant)
                == 1) {
            dropInput(id);
            return true;
        }
        return database.sql()
                        .update(
                                "update jobs set cancel_requested = 1"
                                        + " where id = ? and tenant = ? and state = 'RUNNING'",
                                id,
                                tenant)
                == 1;
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        database.sql()
                .update(
                        "delete from job_inputs where job in (select id from jobs where tenant = ?)",
                        tenant);
        long removed = database.sql().update("delete from jobs where tenant = ?", tenant);
        return Map.of("jobs", removed);
    }

    private void dropInput(UUID id) {
        database.sql().update("delete from job_inputs where job = ?", id);
    }
}
