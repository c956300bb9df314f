package dev.hilo.jdbc.plant;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.PlantHouse.members;
import static dev.hilo.plant.testing.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.jdbc.TestDatabase;
import dev.hilo.jdbc.kernel.SqlJobStore;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.UuidV7;
import dev.hilo.kernel.announce.Fact;
import dev.hilo.kernel.jobs.Job;
import dev.hilo.kernel.jobs.JobWorker;
import dev.hilo.kernel.jobs.Jobs;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.kernel.testing.TestClock;
import dev.hilo.plant.CsvFormat;
import dev.hilo.plant.ItemFilter;
import dev.hilo.plant.Level;
import dev.hilo.plant.Plant;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.plant.PlantImport;
import dev.hilo.plant.PlantPorts;
import dev.hilo.plant.testing.FewUnits;
import dev.hilo.plant.testing.Grants;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole way of a file: asked for, taken up by a worker, checked, written. */
class ImportOnSqliteTest {

    @RegisterExtension private final TestDatabase test = new TestDatabase();

    private final List<Fact> facts = new ArrayList<>();
    private final Grants grants = new Grants();
    private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
    private final UuidV7 ids = new UuidV7(clock, Seeded.random(1));
    private PlantPorts ports;
    private PlantImport imports;
    private Jobs jobs;
    private JobWorker worker;

    @BeforeEach
    void open() {
        var database = test.database();
        ports =
                new PlantPorts(
                        new SqlPlantStore(database),
                        new SqlTemplateStore(database),
                        new FewUnits(),
                        grants,
                        (_, fact) -> facts.add(fact),
                        database,
                        ids,
                        clock);
        imports = new PlantImport(ports, List.of(new CsvFormat()));
        var store = new SqlJobStore(database);
        jobs = new Jobs(store, database, ids, clock, () -> {});
        worker =
                new JobWorker(
                        "worker",
                        store,
                        database,
                        clock,
                        List.of(imports),
                        (_, fault) -> {
                            throw new AssertionError(fault);
                        });
    }

    @Test
    void ten_thousand_sensors_come_in_as_one_fact() {
        var job = run(file(10_000));
        assertThat(job.outcome()).isInstanceOf(Job.Outcome.Done.class);
        var done = (Job.Outcome.Done) job.outcome();
        assertThat(done.result()).containsEntry("rows", 10_102).containsEntry("applied", true);
        assertThat(facts).extracting(Fact::name).containsExactly("plant.imported");
        assertThat(sensors()).isEqualTo(1000);
    }

    @Test
    void a_file_with_one_mistake_changes_nothing() {
        var job = run(file(300) + "sensor,s/a/m0/last,pressure,furlong,\n");
        assertThat(job.outcome()).isInstanceOf(Job.Outcome.Failed.class);
        var failed = (Job.Outcome.Failed) job.outcome();
        assertThat(failed.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("line 307/unit");
                    assertThat(problem.code()).isEqualTo("unit.unknown");
                });
        assertThat(sensors()).isZero();
        assertThat(facts).isEmpty();
    }

    @Test
    void an_import_over_an_existing_plant_keeps_its_history() {
        var plant = new Plant(ports);
        var site = plant.add(ANA, Level.SITE, members("key", "S", "timeZone", "America/Lima"));
        run("path,timeZone\ns,America/Bogota\n");
        var history = new PlantDirectory(ports).history(ANA, Level.SITE, site.item().id());
        assertThat(history).hasSize(2);
    }

    @Test
    void who_may_not_import_starts_nothing() {
        grants.deny("ana", "plant.import", "plant:");
        assertThat(refusalOf(() -> start("path\n")).code()).isEqualTo("permission.missing");
        assertThat(jobs.list(ANA, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void a_format_that_nobody_reads_is_refused() {
        assertThat(
                        refusalOf(() ->
                                        imports.start(
                                                jobs,
                                                ANA,
                                                PlantImport.Mode.APPLY,
                                                "xls",
                                                new byte[0]))
                                .problems())
                .extracting(problem -> problem.code())
                .containsExactly("word.unknown");
    }

    private static String file(int sensors) {
        var rows =
                IntStream.range(0, sensors)
                        .mapToObj(i -> "sensor,s/a/m" + i / 100 + "/x" + i + ",pressure,bar,\n")
                        .collect(Collectors.joining());
        var machines =
                IntStream.range(0, (sensors + 99) / 100)
                        .mapToObj(i -> "machine,s/a/m" + i + ",pump,,\n")
                        .collect(Collectors.joining());
        return "type,path,kind,unit,timeZone\nsite,s,,,UTC\narea,s/a,,,\n" + machines + rows;
    }

    private Job run(String file) {
        var job = start(file);
        worker.runNext();
        return jobs.find(ANA, job.id());
    }

    private Job start(String file) {
        return imports.start(
                jobs, ANA, PlantImport.Mode.APPLY, "csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private int sensors() {
        var filter = ItemFilter.EVERYTHING.of(Level.SENSOR);
        return new PlantDirectory(ports).list(ANA, filter, PageRequest.first(1000)).items().size();
    }
}
