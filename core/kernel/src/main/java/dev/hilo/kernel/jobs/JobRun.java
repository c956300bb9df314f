package dev.hilo.kernel.jobs;

/** What a running job sees of its surroundings. Used by the thread that runs the job. */
public interface JobRun {

    Job job();

    byte[] input();

    /**
     * Tells how far the work is, keeps the lease, and ends the run here if somebody cancelled it.
     */
    void progress(long done, long total);

    /** Ends a run that somebody cancelled; the worker catches it. */
    final class Cancelled extends RuntimeException {
        Cancelled() {
            super("cancelled", null, false, false);
        }
    }
}
