package dev.hilo.kernel.jobs;

import java.util.Map;

/** A kind of work. Instances are shared: they keep no state between runs. */
public interface JobKind {

    /** Stored with every job: never rename it. */
    String name();

    /**
     * Does what may be done twice (reading, checking, computing) and returns what must happen once.
     * A job that is taken up again after a crash starts here anew.
     */
    Completion run(JobRun run);

    /** The step that happens in one transaction with the job's being done; returns the result. */
    @FunctionalInterface
    interface Completion {
        Map<String, Object> commit();
    }
}
