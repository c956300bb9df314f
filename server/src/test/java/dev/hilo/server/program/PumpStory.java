package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.server.program.SensorHistory.Read;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pump whose every message brings a few readings of now, one of another stream, and one that was
 * three days under way and belongs between others that have been there for long.
 */
final class PumpStory implements Story {

    private static final int FAST_EACH = 12;
    private static final int DRILL_EACH = 4;
    private static final long STEP = 10;
    private static final int OLD = 2_100;
    private static final long OLD_STEP = 2_000;

    private final LoadedPlant plant;
    private final String machine;
    private final long now;
    private final long longAgo;

    PumpStory(LoadedPlant plant, String machine, Instant now) {
        this.plant = plant;
        this.machine = machine;
        this.now = now.toEpochMilli();
        this.longAgo = this.now - 3L * 86_400_000;
    }

    /** Makes the pump, with an old day that is full. */
    void begin(Api device) {
        plant.addMachine(machine);
        plant.addSensor(machine, "fast", "telemetry");
        plant.addSensor(machine, "drill", "drilling");
        plant.addSensor(machine, "late", "telemetry");
        var old = column("late", longAgo, OLD_STEP, IntStream.range(0, OLD).map(n -> 2 * n));
        device.post("/api/v1/telemetry?source=before", "application/json", columns(old))
                .expect(202);
    }

    @Override
    public String message(int n) {
        int fast = n * FAST_EACH;
        int drill = n * DRILL_EACH;
        return columns(
                column("fast", now + fast * STEP, STEP, IntStream.range(fast, fast + FAST_EACH)),
                column(
                        "drill",
                        now + drill * STEP,
                        STEP,
                        IntStream.range(drill, drill + DRILL_EACH)),
                column("late", lateAt(n), OLD_STEP, IntStream.of(2 * n + 1)));
    }

    @Override
    public int each() {
        return FAST_EACH + DRILL_EACH + 1;
    }

    @Override
    public long verify(Api api, int least, int most) {
        long fast = steady(api, "fast", FAST_EACH, least, most);
        long drill = steady(api, "drill", DRILL_EACH, least, most);
        return fast + drill + late(api, least, most);
    }

    private long steady(Api api, String sensor, int each, int least, int most) {
        var history = new SensorHistory(api, plant.sensor(machine, sensor));
        var raw = history.raw();
        int messages = raw.size() / each;
        assertThat(messages).as("messages of %s/%s", machine, sensor).isBetween(least, most);
        assertThat(raw)
                .as("readings of %s/%s", machine, sensor)
                .isEqualTo(
                        IntStream.range(0, messages * each)
                                .mapToObj(n -> read(now + n * STEP, n))
                                .toList());
        history.minutesAgreeWith(raw);
        return raw.size();
    }

    private long late(Api api, int least, int most) {
        var history = new SensorHistory(api, plant.sensor(machine, "late"));
        var raw = history.raw();
        int messages = raw.size() - OLD;
        assertThat(messages).as("late readings of %s", machine).isBetween(least, most);
        var old = IntStream.range(0, OLD).mapToObj(n -> read(longAgo + n * OLD_STEP, 2 * n));
        var late = IntStream.range(0, messages).mapToObj(n -> read(lateAt(n), 2 * n + 1));
        assertThat(raw).as("late readings of %s", machine).isEqualTo(inOrder(old, late));
        history.minutesAgreeWith(raw);
        return messages;
    }

    private static List<Read> inOrder(Stream<Read> some, Stream<Read> others) {
        return Stream.concat(some, others).sorted(Comparator.comparing(Read::time)).toList();
    }

    private long lateAt(int n) {
        return longAgo + n * OLD_STEP + OLD_STEP / 2;
    }

    private static Read read(long millis, int n) {
        return new Read(Instant.ofEpochMilli(millis), Double.toString(value(n)));
    }

    /** A saw: exact in every way that numbers are written. */
    private static double value(int n) {
        return n % 1_000 / 4.0;
    }

    private String column(String sensor, long start, long step, IntStream numbers) {
        return "{\"machine\":\"%s\",\"sensor\":\"%s\",\"times\":{\"start\":%d,\"step\":%d},\"values\":%s}"
                .formatted(
                        LoadedPlant.machine(machine),
                        sensor,
                        start,
                        step,
                        numbers.mapToObj(n -> Double.toString(value(n)))
                                .collect(Collectors.joining(",", "[", "]")));
    }

    private static String columns(String... columns) {
        return "{\"columns\":[" + String.join(",", columns) + "]}";
    }
}
