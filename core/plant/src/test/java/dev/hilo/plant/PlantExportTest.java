package dev.hilo.plant;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.PlantHouse.map;
import static dev.hilo.plant.testing.PlantHouse.members;
import static dev.hilo.plant.testing.PlantHouse.path;
import static dev.hilo.plant.testing.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import dev.hilo.plant.testing.ImportRuns;
import dev.hilo.plant.testing.PlantHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlantExportTest {

    /** What texts begin with: signs of formulas too. */
    private static final List<String> FIRST = List.of("x", "=", "+", "-", "@", "'", "'=");

    private static final List<String> PIECES =
            List.of("a", "Ñ", ";", "=", "\\", ",", "\"", " ", "°", "<b>", "'", "{machine}", "😀");

    @Test
    void what_is_exported_and_imported_elsewhere_is_the_same_plant() {
        Seeded.cases(
                25,
                random -> {
                    var here = new PlantHouse();
                    var there = new PlantHouse();
                    templates(here);
                    templates(there);
                    grow(here, random);
                    var imports = new PlantImport(there.ports, List.of(new CsvFormat()));
                    var file = csv(here, Optional.empty()).getBytes(StandardCharsets.UTF_8);
                    ImportRuns.run(imports, there.transactions, ANA, PlantImport.Mode.APPLY, file);
                    assertThat(everything(there)).isEqualTo(everything(here));
                    assertThat(csv(there, Optional.empty())).isEqualTo(csv(here, Optional.empty()));
                });
    }

    @Test
    void no_cell_begins_a_formula_and_the_import_reads_what_was_meant() {
        var texts = List.of("=cmd|' /C calc'!A0", "+1+2", "-x", "@SUM(A1)", "'quoted", "'=x", "'");
        Seeded.cases(
                200,
                random -> {
                    var text = texts.get(random.nextInt(texts.size())) + text(random);
                    var cell = FormulaGuard.guarded(text);
                    assertThat(cell).startsWith("'");
                    assertThat(FormulaGuard.plain(cell)).isEqualTo(text);
                });
        assertThat(FormulaGuard.guarded("-12.5e3")).as("a number is none").isEqualTo("-12.5e3");
        var house = new PlantHouse();
        house.plant.add(
                ANA,
                Level.SITE,
                members("key", "s", "timeZone", "America/Lima", "name", "=cmd|' /C calc'!A0"));
        assertThat(csv(house, Optional.empty())).contains("'=cmd|").doesNotContain(",=cmd");
    }

    @Test
    void a_part_of_the_plant_comes_with_what_is_above_it() {
        var house = new PlantHouse();
        house.discharge();
        house.area("field", "wells");
        house.site("other");
        assertThat(csv(house, Optional.of(path("field/compression"))).lines().skip(1))
                .extracting(line -> line.split(",")[1])
                .containsExactly(
                        "field",
                        "field/compression",
                        "field/compression/C-201",
                        "field/compression/C-201/discharge");
        assertThat(refusalOf(() -> csv(house, Optional.of(path("nowhere")))).code())
                .isEqualTo("place.not-found");
    }

    @Test
    void archived_and_unseen_things_stay_behind() {
        var house = new PlantHouse();
        var sensor = house.discharge().item();
        house.site("secret");
        house.grants.deny("ana", "plant.read", "plant:secret");
        house.plant.archive(ANA, Level.SENSOR, sensor.id(), 1);
        assertThat(csv(house, Optional.empty()).lines()).hasSize(4);
    }

    private static void templates(PlantHouse house) {
        house.templates.add(
                ANA,
                members(
                        "key",
                        "pump",
                        "machineKind",
                        "pump",
                        "sensors",
                        List.of(
                                map("key", "suction", "kind", "pressure", "unit", "bar"),
                                map("key", "running", "kind", "state", "valueType", "boolean"))));
    }

    private static void grow(PlantHouse house, RandomGenerator random) {
        for (int s = 0; s <= random.nextInt(3); s++) {
            var site = map("key", "s" + s, "timeZone", "America/Lima");
            decorate(site, random);
            if (random.nextBoolean()) {
                site.put(
                        "shifts",
                        List.of(
                                map(
                                        "name",
                                        text(random),
                                        "days",
                                        List.of("SUN", "MON"),
                                        "start",
                                        "22:30",
                                        "end",
                                        "06:00")));
                site.put("location", map("latitude", -12.5, "longitude", random.nextDouble()));
            }
            house.plant.add(ANA, Level.SITE, Members.of(site));
            house.area("s" + s, "a");
            for (int m = 0; m <= random.nextInt(4); m++) {
                machine(house, "s" + s + "/a", "m" + m, random);
            }
        }
    }

    private static void machine(PlantHouse house, String area, String key, RandomGenerator random) {
        var machine = map("parent", area, "key", key);
        decorate(machine, random);
        boolean templated = random.nextBoolean();
        machine.put(templated ? "template" : "kind", "pump");
        if (random.nextBoolean()) {
            machine.put("attributes", map(text(random), text(random), "k=" + key, "v;" + key));
            machine.put("serialNumber", text(random));
        }
        house.plant.add(ANA, Level.MACHINE, Members.of(machine));
        if (templated && random.nextBoolean()) {
            var item = house.directory.at(ANA, path(area + "/" + key + "/suction")).item();
            house.plant.edit(
                    ANA, Level.SENSOR, item.id(), 1, members("unit", "psi", "name", text(random)));
        }
        var sensor =
                map(
                        "parent",
                        area + "/" + key,
                        "key",
                        "own",
                        "kind",
                        "temperature",
                        "unit",
                        "degC");
        decorate(sensor, random);
        sensor.put("range", map("low", -random.nextDouble() * 1e6, "high", random.nextInt(100)));
        sensor.put("address", map("protocol", "mqtt", "target", text(random)));
        sensor.put("stream", random.nextBoolean() ? "well-test" : "production");
        house.plant.add(ANA, Level.SENSOR, Members.of(sensor));
    }

    private static void decorate(Map<String, Object> members, RandomGenerator random) {
        if (random.nextBoolean()) {
            members.put("name", text(random));
            members.put("description", text(random) + "\nsecond line, \"quoted\"");
            members.put("tags", List.of(text(random), "plain"));
        }
    }

    private static String text(RandomGenerator random) {
        var text = new StringBuilder(FIRST.get(random.nextInt(FIRST.size())));
        IntStream.range(0, random.nextInt(6))
                .forEach(_ -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
        return text.append('z').toString();
    }

    private static String csv(PlantHouse house, Optional<PlantPath> under) {
        var out = new StringBuilder();
        try {
            new PlantExport(house.ports).csv(ANA, under, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<ExportedItem> everything(PlantHouse house) {
        var all = new ArrayList<ExportedItem>();
        new PlantExport(house.ports).each(ANA, Optional.empty(), all::add);
        return all;
    }
}
