package dev.hilo.indriya;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.plant.CsvFormat;
import dev.hilo.plant.PlantImport;
import dev.hilo.plant.PlantPorts;
import dev.hilo.plant.testing.ImportRuns;
import dev.hilo.plant.testing.PlantHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files in docs/examples are what the documentation says of them. */
class ExamplesTest {

    private final PlantHouse house = new PlantHouse();

    @Test
    void the_andes_plant_can_be_imported() {
        assertThat(run("andes-plant.csv"))
                .containsEntry("rows", 98)
                .containsEntry(
                        "created",
                        Map.of("sites", 2L, "areas", 7L, "machines", 15L, "sensors", 74L));
        assertThat(run("andes-plant.csv")).containsEntry("unchanged", 98L);
    }

    @Test
    void the_broken_plant_shows_its_mistakes() {
        assertThat(codes(() -> run("broken-plant.csv")))
                .containsExactly(
                        "line 2/timeZone: time-zone.unknown",
                        "line 5/unit: unit.unknown",
                        "line 6/range/low: band.order",
                        "line 7/path: import.duplicate",
                        "line 8/path: parent.not-found",
                        "line 9/path: import.duplicate",
                        "line 10/path: path.invalid");
    }

    private Map<String, Object> run(String file) {
        var ports =
                new PlantPorts(
                        house.ports.items(),
                        house.ports.templates(),
                        new IndriyaUnits(),
                        house.grants,
                        house.announcements,
                        house.transactions,
                        house.ports.ids(),
                        house.clock);
        var imports = new PlantImport(ports, List.of(new CsvFormat()));
        return ImportRuns.run(
                imports, house.transactions, ANA, PlantImport.Mode.APPLY, example(file));
    }

    private static byte[] example(String file) {
        try {
            return Files.readAllBytes(Path.of("../../docs/examples", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
