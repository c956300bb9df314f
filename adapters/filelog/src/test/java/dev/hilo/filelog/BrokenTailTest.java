package dev.hilo.filelog;

import static dev.hilo.filelog.TestLogs.RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.testing.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a kill or a loss of power can leave: the last group cut short or holding anything at all,
 * since it was never forced. And what neither can: bytes changed in what was forced.
 */
class BrokenTailTest {

    private final TemporaryFolder temporary = new TemporaryFolder();

    @AfterEach
    void removeFolder() {
        temporary.close();
    }

    /** A log that was killed while it wrote its last group. */
    private record Killed(Path folder, List<byte[]> forced, long forcedBytes, List<byte[]> all) {

        Path lastFile() {
            return TestLogs.segments(folder).getLast();
        }
    }

    @Test
    void a_tail_cut_at_any_byte_leaves_exactly_the_acknowledged_prefix_or_more() {
        Seeded.cases(
                6,
                random -> {
                    var killed = killed(random);
                    var whole = read(killed.lastFile());
                    for (int size = (int) killed.forcedBytes(); size <= whole.length; size++) {
                        write(killed.lastFile(), Arrays.copyOf(whole, size));
                        assertPrefixOrMore(killed);
                    }
                    TemporaryFolder.delete(killed.folder());
                });
    }

    @Test
    void a_tail_garbled_at_any_byte_leaves_exactly_the_acknowledged_prefix_or_more() {
        Seeded.cases(
                6,
                random -> {
                    var killed = killed(random);
                    var whole = read(killed.lastFile());
                    for (int at = (int) killed.forcedBytes(); at < whole.length; at++) {
                        var garbled = whole.clone();
                        int count = random.nextInt(1, 64);
                        for (int i = at; i < Math.min(garbled.length, at + count); i++) {
                            garbled[i] = random.nextBoolean() ? 0 : (byte) random.nextInt();
                        }
                        write(killed.lastFile(), garbled);
                        assertPrefixOrMore(killed);
                    }
                    TemporaryFolder.delete(killed.folder());
                });
    }

    @Test
    void a_group_whose_middle_never_reached_the_disk_is_cut_off_and_told() {
        var killed = killed(Seeded.random(7));
        var whole = read(killed.lastFile());
        whole[(int) killed.forcedBytes() + 3] ^= 1;
        write(killed.lastFile(), whole);
        try (var log = TestLogs.open(killed.folder(), TestLogs.SMALL)) {
            assertThat(log.recoveries())
                    .singleElement()
                    .satisfies(recovery -> {
                        assertThat(recovery.cutBytes())
                                .isEqualTo(whole.length - killed.forcedBytes());
                        assertThat(recovery.damage()).isEmpty();
                    });
            assertThat(log.extent(RAW).end()).isEqualTo(killed.forced().size());
        }
    }

    @Test
    void a_break_in_what_was_forced_is_told_and_never_passed_over() {
        Seeded.cases(
                20,
                random -> {
                    var folder = temporary.path().resolve("damaged");
                    var payloads = new ArrayList<byte[]>();
                    try (var log = TestLogs.open(folder, TestLogs.SMALL)) {
                        appendGroups(log, random, payloads, 30);
                    }
                    var files = TestLogs.segments(folder);
                    var file = files.get(random.nextInt(files.size()));
                    var bytes = read(file);
                    int at = random.nextInt(bytes.length);
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    // A later group says that what is broken had been forced.
                    try (var log = TestLogs.open(folder, TestLogs.SMALL)) {
                        appendGroups(log, random, payloads, 1);
                    }
                    var later = read(file);
                    System.arraycopy(bytes, 0, later, 0, bytes.length);
                    write(file, later);
                    assertDamageIsMet(folder, payloads);
                    TemporaryFolder.delete(folder);
                });
    }

    private static void assertDamageIsMet(Path folder, List<byte[]> payloads) {
        try (var log = TestLogs.open(folder, TestLogs.SMALL)) {
            assertThat(log.extent(RAW).end()).isEqualTo(payloads.size());
            assertThat(log.verify()).hasSize(1);
            var damage = log.verify().getFirst();
            assertSame(read(log, 0, damage.lost()), payloads, 0);
            assertThatThrownBy(() -> log.read(RAW, damage.lost(), 100))
                    .isInstanceOfSatisfying(
                            DamagedLog.class, met -> assertThat(met.damage()).isEqualTo(damage));
            assertSame(read(log, damage.next(), payloads.size()), payloads, (int) damage.next());
            assertThat(log.append(RAW, new byte[] {1})).isEqualTo(payloads.size());
        }
        try (var log = TestLogs.open(folder, TestLogs.SMALL)) {
            assertThat(log.extent(RAW).end()).isEqualTo(payloads.size() + 1L);
            assertThat(log.verify()).as("still told").hasSize(1);
        }
    }

    private static void assertPrefixOrMore(Killed killed) {
        try (var log = TestLogs.open(killed.folder(), TestLogs.SMALL)) {
            long end = log.extent(RAW).end();
            assertThat(end).isBetween((long) killed.forced().size(), (long) killed.all().size());
            assertSame(read(log, 0, end), killed.all(), 0);
            assertThat(log.verify()).isEmpty();
            // It can be written to, and the new entry stands right after.
            assertThat(log.append(RAW, new byte[] {42})).isEqualTo(end);
            assertThat(log.read(RAW, end, 1).getFirst().payload()).containsExactly(42);
        }
        TestLogs.segments(killed.folder()).stream()
                .filter(file -> file.compareTo(killed.lastFile()) > 0)
                .forEach(TemporaryFolder::delete);
    }

    private Killed killed(RandomGenerator random) {
        var folder = temporary.path().resolve("log");
        var forced = new ArrayList<byte[]>();
        try (var log = TestLogs.open(folder, TestLogs.SMALL)) {
            appendGroups(log, random, forced, random.nextInt(1, 20));
        }
        long forcedBytes = read(TestLogs.segments(folder).getLast()).length;
        var all = new ArrayList<>(forced);
        var last = new ArrayList<byte[]>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            last.add(payload(random));
        }
        writeUnacknowledged(folder, forced.size(), forcedBytes, last);
        all.addAll(last);
        return new Killed(folder, forced, forcedBytes, all);
    }

    private static void writeUnacknowledged(
            Path folder, long next, long forcedBytes, List<byte[]> group) {
        int size = group.stream().mapToInt(payload -> Frame.size(payload.length)).sum();
        var frames = ByteBuffer.allocate(size);
        for (int i = 0; i < group.size(); i++) {
            Frame.write(frames, next + i, i, group.get(i));
        }
        var file = TestLogs.segments(folder).getLast();
        var whole = Arrays.copyOf(read(file), (int) forcedBytes + size);
        System.arraycopy(frames.array(), 0, whole, (int) forcedBytes, size);
        write(file, whole);
    }

    private static void appendGroups(
            Log log, RandomGenerator random, List<byte[]> payloads, int groups) {
        for (int group = 0; group < groups; group++) {
            var pending = new ArrayList<CompletableFuture<Long>>();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                var payload = payload(random);
                payloads.add(payload);
                pending.add(log.submit(RAW, payload));
            }
            pending.forEach(CompletableFuture::join);
        }
    }

    private static byte[] payload(RandomGenerator random) {
        var payload = new byte[random.nextInt(150)];
        random.nextBytes(payload);
        return payload;
    }

    private static List<Entry> read(Log log, long from, long to) {
        var entries = new ArrayList<Entry>();
        for (long next = from; next < to; next = entries.getLast().offset() + 1) {
            entries.addAll(log.read(RAW, next, 1000));
        }
        entries.removeIf(entry -> entry.offset() >= to);
        return entries;
    }

    private static void assertSame(List<Entry> entries, List<byte[]> payloads, int from) {
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).offset()).isEqualTo(from + i);
            assertThat(entries.get(i).payload()).isEqualTo(payloads.get(from + i));
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
