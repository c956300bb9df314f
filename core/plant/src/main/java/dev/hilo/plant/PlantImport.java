package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.jobs.Job;
import dev.hilo.kernel.jobs.JobKind;
import dev.hilo.kernel.jobs.JobRun;
import dev.hilo.kernel.jobs.Jobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings a whole file into the plant, all of it or nothing: items are found by path, those that
 * exist get what the file says, the others are added. A dry run checks and counts the same way and
 * writes nothing. Thread-safe.
 */
public final class PlantImport implements JobKind {

    public static final String KIND = "plant.import";

    public enum Mode {
        DRY_RUN,
        APPLY
    }

    private final PlantPorts ports;
    private final Map<String, ImportFormat> formats;

    public PlantImport(PlantPorts ports, List<ImportFormat> formats) {
        this.ports = ports;
        this.formats =
                formats.stream().collect(Collectors.toMap(ImportFormat::name, Function.identity()));
    }

    /** Refuses who may not import, before their file is taken in. */
    public void requireRight(Caller caller) {
        ports.permissions().require(caller, Sight.IMPORT, Sight.WHOLE_PLANT);
    }

    /**
     * Starts the import of a file. It touches whatever the file names: who starts it must be
     * allowed to import into the whole plant.
     */
    public Job start(Jobs jobs, Caller caller, Mode mode, String format, byte[] file) {
        requireRight(caller);
        if (!formats.containsKey(format)) {
            var known = String.join(", ", formats.keySet());
            throw Refusal.invalid("format", "word.unknown", format, known);
        }
        boolean dryRun = mode == Mode.DRY_RUN;
        return jobs.start(caller, KIND, Map.of("format", format, "dryRun", dryRun), file);
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Completion run(JobRun run) {
        var job = run.job();
        var format = formats.get(String.valueOf(job.parameters().get("format")));
        if (format == null) {
            throw new IllegalStateException("no reader for job " + job.id());
        }
        var problems = new LineProblems();
        var file = ImportFile.survey(format, run.input(), problems);
        run.progress(0, file.rows());
        if (Boolean.TRUE.equals(job.parameters().get("dryRun"))) {
            var counts =
                    ports.transactions()
                            .read(() -> plan(job.startedBy(), problems).lay(file).counts());
            return () -> result(counts, true);
        }
        // Planned inside the transaction that writes: nothing can change between check and write.
        return () -> {
            var plan = plan(job.startedBy(), problems).lay(file);
            plan.write();
            var counts = plan.counts();
            if (plan.changesAnything()) {
                ports.announcements()
                        .announce(
                                job.startedBy(),
                                new PlantFact.PlantImported(job.id().toString(), counts));
            }
            return result(counts, false);
        };
    }

    private ImportPlan plan(Caller caller, LineProblems problems) {
        return new ImportPlan(ports, caller, ports.now(), problems);
    }

    private static Map<String, Object> result(Map<String, Object> counts, boolean dryRun) {
        var result = new LinkedHashMap<>(counts);
        result.put("dryRun", dryRun);
        result.put("applied", !dryRun);
        return result;
    }
}
