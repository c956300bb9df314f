package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.history.Correction;
import java.util.List;

/** One series' day as its file holds it. */
record Stored(
        ValueType type,
        List<Chunk> chunks,
        List<Block> open,
        LateRows late,
        List<Correction> corrections) {

    View view() {
        return new SeriesDay(this).view();
    }
}
