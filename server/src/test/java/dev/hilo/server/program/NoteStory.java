package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.server.program.SensorHistory.Read;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Long notes that nothing makes shorter, so that the log's files fill up. */
final class NoteStory implements Story {

    private static final String MACHINE = "writer";
    private static final int EACH = 1_000;
    private static final int BYTES = 700;

    private final long start =
            Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
    private String sensor = "";

    void begin(LoadedPlant plant) {
        plant.addMachine(MACHINE);
        plant.addSensor(MACHINE, "note", Map.of("kind", "state", "valueType", "text"));
        sensor = plant.sensor(MACHINE, "note");
    }

    @Override
    public String message(int n) {
        return IntStream.range(n * EACH, (n + 1) * EACH)
                .mapToObj(i -> "\"" + note(i) + "\"")
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"columns\":[{\"machine\":\"%s\",\"sensor\":\"note\",\"times\":{\"start\":%d,\"step\":1},\"values\":["
                                        .formatted(
                                                LoadedPlant.machine(MACHINE),
                                                start + (long) n * EACH),
                                "]}]}"));
    }

    @Override
    public int each() {
        return EACH;
    }

    @Override
    public long verify(Api api, int least, int most) {
        var raw = new SensorHistory(api, sensor).raw();
        assertThat(raw.size() / EACH).as("messages of notes").isBetween(least, most);
        for (int i = 0; i < raw.size(); i++) {
            var expected = new Read(Instant.ofEpochMilli(start + i), note(i));
            assertThat(raw.get(i)).as("note %d of %d", i, raw.size()).isEqualTo(expected);
        }
        return raw.size();
    }

    private static String note(int i) {
        byte[] bytes = new byte[BYTES];
        new Random(i).nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
