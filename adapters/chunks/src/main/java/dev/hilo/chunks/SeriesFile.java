package dev.hilo.chunks;

import dev.hilo.telemetry.SeriesNumber;

/** What a day's file holds of one series. Thread-safe. */
record SeriesFile(DayFile file, SeriesNumber series) {

    /** The readings of a chunk, if it is still of that revision. */
    Packed packed(Chunk.Name name) {
        return file.packed(series, name);
    }

    /** The minutes of a chunk, if it is still of that revision. */
    Minutes minutes(Chunk.Name name) {
        var minutes = file.minutes(series).get(name);
        if (minutes == null) {
            throw new ViewMoved();
        }
        return minutes;
    }
}
