package dev.hilo.kernel.jobs;

import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where jobs are kept. Implementations must be thread-safe and join the transaction under way. */
public interface JobStore extends TenantData {

    void insert(Job job, byte[] input);

    Optional<Job> find(TenantId tenant, UUID id);

    byte[] input(UUID id);

    /** How many jobs of the tenant wait or run. */
    int countOpen(TenantId tenant);

    /** Removes the jobs of all tenants that were over before that time; says how many. */
    int forgetFinished(Instant before);

    /** Newest first. */
    Page<Job> list(TenantId tenant, PageRequest page);

    /**
     * Gives the oldest job that waits, or whose lease ran out, to this worker until the given time;
     * it is then running, with one attempt more.
     */
    Optional<Job> claim(String worker, Instant now, Instant until);

    /** Keeps the lease; false when another worker has taken the job since. */
    boolean renew(UUID id, String worker, Job.Progress progress, Instant until);

    /** Ends the job if the worker still holds it; false when it does not. */
    boolean finish(UUID id, String worker, Job.Outcome outcome, Instant at);

    /**
     * Gives back every lease: only for a store that one process has to itself, before it starts.
     */
    void releaseAll();

    /**
     * A waiting job is cancelled at once, a running one is asked; false when it is over already.
     */
    boolean requestCancel(TenantId tenant, UUID id, Instant at);
}
