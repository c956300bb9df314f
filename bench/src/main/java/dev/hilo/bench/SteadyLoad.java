package dev.hilo.bench;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a steady rate, whether or not answers come: each latency is counted from the moment
 * at which the request was due, so that a stall is seen by everybody who would have waited.
 */
final class SteadyLoad {

    /** The n-th request. */
    @FunctionalInterface
    interface Path {
        String of(int n);
    }

    /** Latencies in milliseconds, in ascending order. */
    static final class Latencies {

        private final double[] sorted;

        private Latencies(double[] sorted) {
            this.sorted = sorted;
        }

        double at(double quantile) {
            return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * quantile))];
        }
    }

    private SteadyLoad() {}

    static Latencies run(Client client, int perSecond, int seconds, Path path) {
        int count = perSecond * seconds;
        var millis = new double[count];
        var pending = new CompletableFuture<?>[count];
        long start = System.nanoTime();
        for (int n = 0; n < count; n++) {
            long due = start + n * 1_000_000_000L / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            int index = n;
            pending[n] =
                    client.ask(path.of(n))
                            .thenAccept(response -> {
                                if (response.statusCode() != 200) {
                                    throw new IllegalStateException(
                                            "answered " + response.statusCode());
                                }
                                millis[index] = (System.nanoTime() - due) / 1e6;
                            });
        }
        CompletableFuture.allOf(pending).join();
        Arrays.sort(millis);
        return new Latencies(millis);
    }
}
