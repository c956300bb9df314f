package dev.hilo.telemetry.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.testing.GeneratedReadings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FrameCodecTest {

    private static final TenantId TENANT = new TenantId(new UUID(7, 9));

    /** What release 0.1 wrote: every type of column, a gap in quality, a sequence, a receipt. */
    private static final Frame FIRST =
            new Frame(
                    TENANT,
                    1_772_366_400_250_000L,
                    "edge-1",
                    Optional.of(new Frame.Sequence(2, 41)),
                    Optional.of(
                            new Frame.Receipt(
                                    13, Map.of("sensor.not-found", 2L, "reading.ahead", 1L))),
                    List.of(
                            part(
                                    3,
                                    new ReadingsBuilder(ValueType.NUMBER, 3)
                                            .number(1_772_366_400_000_000L, 21.57, 0)
                                            .number(1_772_366_401_000_000L, 21.61, 0)
                                            .number(1_772_366_402_003_000L, 21.4, 0x808C)),
                            part(
                                    4,
                                    new ReadingsBuilder(ValueType.NUMBER, 2)
                                            .number(1_772_366_400_000_000L, Math.PI, 0)
                                            .number(1_772_366_400_000_001L, Double.NaN, 0)),
                            part(
                                    9,
                                    new ReadingsBuilder(ValueType.BOOLEAN, 3)
                                            .flag(1_772_366_400_000_000L, true, 0)
                                            .flag(1_772_366_401_000_000L, false, 0)
                                            .flag(1_772_366_402_000_000L, true, 0)),
                            part(
                                    2,
                                    new ReadingsBuilder(ValueType.TEXT, 2)
                                            .text(1_772_366_400_000_000L, "arranque", 0)
                                            .text(1_772_366_401_000_000L, "en línea", 0))));

    @Test
    void the_first_releases_bytes_are_still_read_and_still_written() throws IOException {
        var golden = HexFormat.of().parseHex(golden().strip());
        assertThat(FrameCodec.decode(golden)).isEqualTo(FIRST);
        assertThat(HexFormat.of().formatHex(FrameCodec.encode(FIRST))).isEqualTo(golden().strip());
    }

    @Test
    void generated_frames_survive() {
        Seeded.cases(
                200,
                random -> {
                    var frame = frame(random);
                    assertThat(FrameCodec.decode(FrameCodec.encode(frame))).isEqualTo(frame);
                });
    }

    @Test
    void a_frame_of_many_series_with_one_reading_each_stays_small() {
        var parts = new ArrayList<Frame.Part>();
        for (int i = 1; i <= 400; i++) {
            var one = new ReadingsBuilder(ValueType.NUMBER, 1).number(5_000_000, i / 100.0, 0);
            parts.add(part(i, one));
        }
        var frame = new Frame(TENANT, 5_000_000, "test", Optional.empty(), Optional.empty(), parts);
        assertThat(FrameCodec.encode(frame)).hasSizeLessThan(400 * 9);
    }

    @Test
    void every_cut_is_refused() {
        byte[] whole = FrameCodec.encode(FIRST);
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> FrameCodec.decode(cut)).isInstanceOf(Refusal.class);
        }
        var longer = Arrays.copyOf(whole, whole.length + 1);
        assertThatThrownBy(() -> FrameCodec.decode(longer)).isInstanceOf(Refusal.class);
    }

    @Test
    void another_version_is_named() {
        byte[] bytes = FrameCodec.encode(FIRST);
        bytes[0] = 9;
        assertThatThrownBy(() -> FrameCodec.decode(bytes))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> {
                            assertThat(no.code()).isEqualTo("frame.version");
                            assertThat(no.arguments()).containsExactly(9, 1);
                        });
    }

    @Test
    void garbled_and_random_bytes_end_in_a_frame_or_a_refusal() {
        Seeded.cases(
                5_000,
                random -> {
                    byte[] bytes = random.nextBoolean() ? noise(random) : garbled(random);
                    try {
                        assertThat(FrameCodec.decode(bytes).size())
                                .isLessThanOrEqualTo(Frame.MOST_READINGS);
                    } catch (Refusal refusal) {
                        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
                    }
                });
    }

    /** A few bytes that claim a steady constant of 4 thousand million readings, many times over. */
    @Test
    void a_small_lie_claims_no_great_memory() {
        var sink = new ByteSink(1 << 16);
        sink.put(
                FrameCodec.encode(
                        new Frame(
                                TENANT, 0, "test", Optional.empty(), Optional.empty(), List.of())));
        byte[] head = sink.toBytes();
        sink = new ByteSink(1 << 16);
        sink.put(Arrays.copyOf(head, head.length - 1));
        sink.varint(1_000);
        for (int i = 0; i < 1_000; i++) {
            sink.signed(1);
            sink.put(4 | 8);
            sink.varint(Frame.MOST_READINGS);
            sink.put(4 | 2);
            sink.signed(0);
            sink.signed(1);
            sink.put(0);
            sink.signed(5);
        }
        byte[] lie = sink.toBytes();
        assertThatThrownBy(() -> FrameCodec.decode(lie)).isInstanceOf(Refusal.class);
    }

    private static byte[] noise(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (bytes.length > 0) {
            bytes[0] = 1;
        }
        return bytes;
    }

    private static byte[] garbled(RandomGenerator random) {
        byte[] bytes = FrameCodec.encode(FIRST);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static Frame frame(RandomGenerator random) {
        var parts = new ArrayList<Frame.Part>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            var type = GeneratedReadings.type(random);
            parts.add(
                    new Frame.Part(
                            new SeriesNumber(random.nextInt(1, Integer.MAX_VALUE)),
                            GeneratedReadings.of(random, type, random.nextInt(1, 40))));
        }
        return new Frame(
                TENANT, random.nextLong(), "test", Optional.empty(), Optional.empty(), parts);
    }

    private static Frame.Part part(int series, ReadingsBuilder readings) {
        return new Frame.Part(new SeriesNumber(series), readings.build());
    }

    private static String golden() throws IOException {
        try (var file = FrameCodecTest.class.getResourceAsStream("/frames/version-1.hex")) {
            return new String(
                    Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
