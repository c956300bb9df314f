package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.announce.Announcement;
import dev.hilo.kernel.announce.Fact;
import dev.hilo.kernel.log.Topic;
import dev.hilo.kernel.testing.MemoryLog;
import dev.hilo.plant.testing.PlantHouse;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.SeriesRegistry;
import dev.hilo.telemetry.codec.FrameCodec;
import dev.hilo.telemetry.testing.MemoryIntakePolicies;
import dev.hilo.telemetry.testing.MemorySeriesStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An intake over a plant in memory, and a log to look into. Used by one thread. */
final class IntakeHouse {

    static final Caller ANA = PlantHouse.ANA;
    static final String C201 = "field/compression/C-201";
    static final int MOST_SERIES = 1_000;

    final PlantHouse plant = new PlantHouse();
    final MemoryLog log = new MemoryLog();
    final SeriesRegistry registry =
            new SeriesRegistry(
                    plant.transactions, new MemorySeriesStore(plant.transactions), MOST_SERIES);
    final PlantSensors lookup = new PlantSensors(plant.plant, plant.directory);
    final SensorIndex index = new SensorIndex(lookup, registry, this::nanos);
    final IntakePolicies policies =
            new IntakePolicies(
                    new MemoryIntakePolicies(plant.transactions),
                    plant.grants,
                    plant.transactions,
                    plant.announcements);
    final Intake intake;

    private long rightsVersion;
    private int heard;

    IntakeHouse() {
        this(Budgets.Limits.NONE, 1 << 20);
    }

    IntakeHouse(Budgets.Limits limits, long mostReadings) {
        var ports =
                new IntakePorts(
                        lookup,
                        index,
                        registry,
                        new Key("usual"),
                        policies,
                        new Budgets(limits, this::nanos),
                        plant.grants,
                        () -> rightsVersion,
                        plant.transactions,
                        log,
                        plant.clock,
                        this::nanos,
                        Runnable::run);
        intake = new Intake(ports, mostReadings);
    }

    /** The plant's facts reach the index, as they do in the house. */
    void deliver() {
        var facts = plant.announcements.of(ANA.tenant());
        for (Fact fact : facts.subList(heard, facts.size())) {
            index.receive(
                    new Announcement(
                            ++heard,
                            new UUID(0, heard),
                            ANA.tenant(),
                            plant.clock.instant(),
                            ANA.principal(),
                            "request",
                            "local",
                            fact.name(),
                            fact.subject(),
                            fact.details()));
        }
        heard = facts.size();
    }

    void rightsChanged() {
        rightsVersion++;
    }

    void let(IntakePolicy policy) {
        policies.edit(ANA, policies.own(ANA).revision(), policy);
    }

    void pass(Duration time) {
        plant.clock.advance(time);
    }

    long now() {
        return Reading.micros(plant.clock.instant());
    }

    /** One good number at this moment. */
    Taken send(String machine, String sensor, double value) {
        var message = intake.open(ANA);
        message.number(point(message, machine, sensor), now(), value, 0);
        return message.finish().join();
    }

    List<Frame> frames() {
        return frames(Topic.TELEMETRY_RAW);
    }

    List<Frame> frames(Topic topic) {
        var partition = topic.partition(0);
        return log.read(partition, 0, Integer.MAX_VALUE).stream()
                .map(entry -> FrameCodec.decode(entry.payload()))
                .toList();
    }

    static Place place(Message message, String machine) {
        byte[] utf8 = utf8(machine);
        return message.machine(utf8, 0, utf8.length);
    }

    static Point point(Message message, String machine, String sensor) {
        byte[] utf8 = utf8(sensor);
        return message.sensor(place(message, machine), utf8, 0, utf8.length);
    }

    static void text(Message message, Point point, long time, String text) {
        byte[] utf8 = utf8(text);
        message.text(point, time, utf8, 0, utf8.length, 0);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long nanos() {
        return Duration.between(Instant.EPOCH, plant.clock.instant()).toNanos();
    }
}
