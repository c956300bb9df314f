package dev.hilo.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/** Work that many do at once, each on a thread of its own. */
final class Threads {

    /** What each of them does. */
    @FunctionalInterface
    interface Work {
        void run(int number) throws Exception;
    }

    private final List<FutureTask<Integer>> running;

    private Threads(List<FutureTask<Integer>> running) {
        this.running = running;
    }

    static Threads start(int count, Work work) {
        var running =
                IntStream.range(0, count)
                        .mapToObj(number ->
                                new FutureTask<>(() -> {
                                    work.run(number);
                                    return number;
                                }))
                        .toList();
        running.forEach(task -> Thread.ofPlatform().daemon().start(task));
        return new Threads(running);
    }

    /** Waits for all of them; fails as the first that failed. */
    void join() {
        for (var task : running) {
            try {
                task.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
