package dev.hilo.plant;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.PlantHouse.map;
import static dev.hilo.plant.testing.PlantHouse.members;
import static dev.hilo.plant.testing.PlantHouse.path;
import static dev.hilo.plant.testing.Refusals.codes;
import static dev.hilo.plant.testing.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.PageRequest;
import dev.hilo.plant.testing.ImportRuns;
import dev.hilo.plant.testing.PlantHouse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlantImportTest {

    private static final String PLANT =
            """
            type,path,name,kind,unit,low,high,timeZone,tags,attributes,shifts
            sensor,field/wells/W-1/thp,"Tubing head, ""A\""",pressure,bar,0,60,,critical;hot,,
            machine,field/wells/W-1,,well,,,,,,lift=rod pump;depth m=1450,
            area,field/wells,,,,,,,,,
            site,field,Campo Sur,,,,,America/Lima,,,"Day=MON,TUE 06:00-18:00;Night=18:00-06:00"
            """;

    private final PlantHouse house = new PlantHouse();
    private final PlantImport imports = new PlantImport(house.ports, List.of(new CsvFormat()));

    @Test
    void a_file_in_any_order_becomes_a_plant() {
        var result = run(PlantImport.Mode.APPLY, PLANT);
        assertThat(result)
                .containsEntry("rows", 4)
                .containsEntry(
                        "created", map("sites", 1L, "areas", 1L, "machines", 1L, "sensors", 1L))
                .containsEntry("updated", 0L)
                .containsEntry("unchanged", 0L)
                .containsEntry("applied", true);
        var sensor = house.directory.at(ANA, path("field/wells/W-1/thp"));
        assertThat(sensor.name()).isEqualTo("Tubing head, \"A\"");
        assertThat(sensor.settings().label().tags()).containsExactly("critical", "hot");
        assertThat(((SensorSettings) sensor.settings()).range()).contains(new Band(0, 60));
        var machine = (MachineSettings) house.directory.at(ANA, path("field/wells/W-1")).settings();
        assertThat(machine.attributes()).isEqualTo(Map.of("lift", "rod pump", "depth m", "1450"));
        var site = (SiteSettings) house.directory.at(ANA, path("field")).settings();
        assertThat(site.shifts()).extracting(Shift::name).containsExactly("Day", "Night");
        assertThat(house.announcements.names()).containsExactly("plant.imported");
    }

    @Test
    void a_dry_run_counts_the_same_and_writes_nothing() {
        var result = run(PlantImport.Mode.DRY_RUN, PLANT);
        assertThat(result).containsEntry("rows", 4).containsEntry("applied", false);
        assertThat(items()).isZero();
        assertThat(house.announcements.names()).isEmpty();
    }

    @Test
    void importing_again_changes_nothing() {
        run(PlantImport.Mode.APPLY, PLANT);
        var result = run(PlantImport.Mode.APPLY, PLANT);
        assertThat(result).containsEntry("unchanged", 4L).containsEntry("updated", 0L);
        assertThat(house.directory.at(ANA, path("field")).item().revision()).isEqualTo(1);
        assertThat(house.announcements.names()).containsExactly("plant.imported");
    }

    @Test
    void an_existing_item_gets_only_the_columns_that_are_given() {
        run(PlantImport.Mode.APPLY, PLANT);
        var result =
                run(
                        PlantImport.Mode.APPLY,
                        "PATH,high,description\nFIELD/wells/w-1/thp,80,renewed\n");
        assertThat(result).containsEntry("updated", 1L);
        var sensor = house.directory.at(ANA, path("field/wells/W-1/thp"));
        assertThat(((SensorSettings) sensor.settings()).range()).contains(new Band(0, 80));
        assertThat(sensor.name()).isEqualTo("Tubing head, \"A\"");
        assertThat(house.directory.history(ANA, Level.SENSOR, sensor.item().id())).hasSize(2);
    }

    @Test
    void everything_wrong_is_told_by_line_and_nothing_is_written() {
        assertThat(
                        problems(
                                """
                                type,path,kind,unit,low,high,timeZone
                                site,field,,,,,Mars/Base
                                area,field/a,,,,,
                                machine,field/nowhere/m,pump,,,,
                                machine,field/a/m,pump,,,,
                                sensor,field/a/m/s,pressure,parsec,ten,20,
                                sensor,FIELD/A/M/S,pressure,bar,,,
                                area,field/a/m/s2,,,,,
                                sensor,../../etc/passwd,pressure,bar,,,
                                pipe,field/b,,,,,
                                sensor,field/a/m/s3,pressure,bar,,,,,,
                                """))
                .containsExactly(
                        "line 2/timeZone: time-zone.unknown",
                        "line 4/path: parent.not-found",
                        "line 6/unit: unit.unknown",
                        "line 6/range/low: field.number",
                        "line 7/path: import.duplicate",
                        "line 8/type: import.type-depth",
                        "line 8/kind: field.required",
                        "line 8/unit: field.required",
                        "line 9/path: path.invalid",
                        "line 10/type: word.unknown",
                        "line 11: csv.cells");
        assertThat(items()).isZero();
        assertThat(house.announcements.names()).isEmpty();
    }

    @Test
    void unknown_columns_are_refused_before_any_row() {
        assertThat(problems("path,colour,kind,Kind\nfield,red,,\n"))
                .containsExactly("line 1: csv.column-unknown", "line 1: csv.column-twice");
        assertThat(problems("name\nx\n")).containsExactly("line 1: csv.column-missing");
        assertThat(problems("")).containsExactly("line 1: import.empty");
    }

    @Test
    void broken_utf_8_is_refused_with_its_line() {
        var file = "path,name\nfield,Campo\nfield2,X\n".getBytes(StandardCharsets.ISO_8859_1);
        file[file.length - 2] = (byte) 0xE1;
        assertThat(codes(() -> run(PlantImport.Mode.APPLY, file)))
                .contains("line 3: csv.not-utf-8");
    }

    @Test
    void an_open_quote_is_told_where_it_opened() {
        assertThat(problems("path,name,timeZone\na,x,UTC\nb,\"open,UTC\nc,x,UTC\n"))
                .contains("line 3: csv.open-quote");
        assertThat(problems("path,name,timeZone\na,\"x\"y,UTC\n"))
                .containsExactly("line 2: csv.after-quote");
    }

    @Test
    void a_byte_order_mark_and_any_line_ends_are_read() {
        var file = "\uFEFFpath,timeZone,description\r\na,UTC,\"two\r\nlines\"\r\r\nb,UTC,\n";
        assertThat(run(PlantImport.Mode.APPLY, file)).containsEntry("rows", 2);
        assertThat(house.directory.at(ANA, path("a")).settings().label().description())
                .contains("two\r\nlines");
    }

    @Test
    void a_thousand_problems_are_told_and_the_rest_counted() {
        var file =
                IntStream.range(0, 1500)
                        .mapToObj(i -> "s" + i + ",Mars\n")
                        .collect(Collectors.joining("", "path,timeZone\n", ""));
        var problems = refusalOf(() -> run(PlantImport.Mode.APPLY, file)).problems();
        assertThat(problems).hasSize(1001);
        assertThat(problems.getLast().code()).isEqualTo("import.more-problems");
        assertThat(problems.getLast().arguments()).containsExactly(1500, 1000);
    }

    /** Whatever a file holds, what it costs in memory is bounded. */
    @Test
    void a_file_with_too_many_rows_or_too_long_a_cell_is_refused() {
        var rows = "path\n" + "s\n".repeat(ImportFile.MOST_ROWS + 1);
        assertThat(problems(rows))
                .containsExactly("line " + (ImportFile.MOST_ROWS + 2) + ": import.too-many-rows");
        var cell = "path,tags\ns," + "a;".repeat(CsvReader.LONGEST_CELL) + "\n";
        assertThat(problems(cell)).contains("line 2: csv.cell-length");
    }

    @Test
    void a_plant_that_is_larger_than_the_file_stays_as_it_is() {
        for (int i = 0; i < 700; i++) {
            house.site("s" + i);
        }
        var result = run(PlantImport.Mode.APPLY, "path,name\ns350,Renamed\n");
        assertThat(result).containsEntry("updated", 1L).containsEntry("unchanged", 0L);
        assertThat(house.directory.at(ANA, path("s350")).name()).isEqualTo("Renamed");
        assertThat(items()).isEqualTo(700);
    }

    @Test
    void what_is_archived_is_not_brought_back_by_a_file() {
        run(PlantImport.Mode.APPLY, PLANT);
        var area = house.directory.at(ANA, path("field/wells")).item();
        house.plant.archive(ANA, Level.AREA, area.id(), 1);
        assertThat(problems("path,name\nfield/wells,x\n"))
                .containsExactly("line 2/path: item.archived");
        assertThat(problems("path,kind\nfield/wells/W-2,well\n"))
                .containsExactly("line 2/path: parent.archived");
    }

    @Test
    void a_machine_of_a_template_needs_no_sensor_rows() {
        template();
        var result =
                run(
                        PlantImport.Mode.APPLY,
                        """
                        path,kind,template,timeZone,unit,name
                        s,,,UTC,,
                        s/a,,,,,
                        s/a/P-1,,pump,,,
                        s/a/P-2,,pump,,,
                        s/a/P-2/suction,,,,psi,Suction of P-2
                        """);
        assertThat(result.get("created"))
                .isEqualTo(map("sites", 1L, "areas", 1L, "machines", 2L, "sensors", 2L));
        var own = (SensorSettings) house.directory.at(ANA, path("s/a/P-2/suction")).settings();
        assertThat(own.unit()).contains("psi");
        var inherited = house.directory.at(ANA, path("s/a/P-1/suction"));
        assertThat(inherited.inherited()).contains("unit");
        assertThat(problems("path,template\ns/a/P-1,turbine\n"))
                .containsExactly("line 2/template: template.not-found");
        house.templates.add(ANA, members("key", "fan", "machineKind", "fan"));
        assertThat(problems("path,template\ns/a/P-1,fan\n"))
                .containsExactly("line 2/template: template.fixed");
    }

    private void template() {
        house.templates.add(
                ANA,
                members(
                        "key",
                        "pump",
                        "machineKind",
                        "pump",
                        "sensors",
                        List.of(map("key", "suction", "kind", "pressure", "unit", "bar"))));
    }

    private List<String> problems(String file) {
        return codes(() -> run(PlantImport.Mode.APPLY, file));
    }

    private Map<String, Object> run(PlantImport.Mode mode, String file) {
        return run(mode, file.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> run(PlantImport.Mode mode, byte[] file) {
        return ImportRuns.run(imports, house.transactions, ANA, mode, file);
    }

    private int items() {
        return house.directory
                .list(ANA, ItemFilter.EVERYTHING, PageRequest.first(1000))
                .items()
                .size();
    }
}
