package dev.hilo.bench;

import java.util.Optional;

/** How long a measurement of a length of its own goes on: {@code BENCH_SECONDS}. */
final class BenchSeconds {

    private BenchSeconds() {}

    static int or(int usual) {
        return Optional.ofNullable(System.getenv("BENCH_SECONDS"))
                .map(Integer::valueOf)
                .orElse(usual);
    }
}
