package dev.hilo.plant.testing;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.jobs.Job;
import dev.hilo.kernel.jobs.JobRun;
import dev.hilo.plant.PlantImport;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs imports as a worker would, without one. */
public final class ImportRuns {

    private ImportRuns() {}

    /** The result of the job; a refusal when it fails. */
    public static Map<String, Object> run(
            PlantImport imports,
            Transactions transactions,
            Caller caller,
            PlantImport.Mode mode,
            byte[] file) {
        var job =
                new Job(
                        new UUID(4, 4),
                        caller.tenant(),
                        PlantImport.KIND,
                        caller,
                        Map.of("format", "csv", "dryRun", mode == PlantImport.Mode.DRY_RUN),
                        Instant.EPOCH,
                        1,
                        Job.Progress.NONE,
                        false,
                        new Job.Outcome.Running(),
                        Optional.empty());
        var completion = imports.run(new Run(job, file));
        return transactions.write(completion::commit);
    }

    private static final class Run implements JobRun {

        private final Job job;
        private final byte[] input;

        Run(Job job, byte[] input) {
            this.job = job;
            this.input = input;
        }

        @Override
        public Job job() {
            return job;
        }

        @Override
        public byte[] input() {
            return input;
        }

        @Override
        public void progress(long done, long total) {
            // Nobody watches.
        }
    }
}
