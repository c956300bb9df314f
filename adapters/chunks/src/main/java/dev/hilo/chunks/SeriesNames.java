package dev.hilo.chunks;

import dev.hilo.telemetry.SeriesNumber;

/** Tells by which name people know a series: its sensor's path. Thread-safe. */
@FunctionalInterface
public interface SeriesNames {

    String of(SeriesNumber series);
}
