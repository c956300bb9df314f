package dev.hilo.filelog;

import static dev.hilo.filelog.TestLogs.RAW;

import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.PartitionState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The program that {@link KillTest} kills. Several writers append and say on standard output what
 * was acknowledged, a consumer follows, and what it has is trimmed. At a named fault point it says
 * so and stands still.
 */
final class KilledWriter {

    static final String AT_FAULT = "at the fault point";
    static final String GROUP = "follower";
    private static final int WRITERS = 8;
    private static final int TRIM_EVERY = 100;

    private KilledWriter() {}

    /**
     * @param arguments the folder, a name for this run, a fault point and how often it is passed
     */
    public static void main(String... arguments) throws InterruptedException {
        var passes = new AtomicInteger(Integer.parseInt(arguments[3]));
        var log =
                TestLogs.open(
                        Path.of(arguments[0]),
                        TestLogs.SMALL.withSegmentBytes(64 << 10),
                        point -> {
                            if (point.equals(arguments[2]) && passes.getAndDecrement() == 0) {
                                standStill();
                            }
                        });
        var _ = log.subscribe(GROUP, RAW.topic(), Follower::new);
        for (int writer = 0; writer < WRITERS; writer++) {
            var name = arguments[1] + "-" + writer;
            Thread.startVirtualThread(() -> append(log, name));
        }
        new CountDownLatch(1).await();
    }

    private static void append(Log log, String name) {
        for (int i = 0; ; i++) {
            var payload = (name + "-" + i + " ").repeat(1 + i % 50);
            long offset = log.append(RAW, payload.getBytes(StandardCharsets.UTF_8));
            say(offset + " " + payload.hashCode());
            if (offset % TRIM_EVERY == 0) {
                log.trim(RAW, Long.MAX_VALUE);
            }
        }
    }

    private static void standStill() {
        say(AT_FAULT);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /** Has everything as soon as it is handed it. */
    private static final class Follower implements PartitionState {

        private long next;

        Follower(Partition partition, long committed) {
            next = committed;
        }

        @Override
        public long next() {
            return next;
        }

        @Override
        public void receive(List<Entry> entries) {
            next = entries.getLast().offset() + 1;
        }

        @Override
        public long lowWater() {
            return next;
        }

        @Override
        public void close() {}
    }
}
