package dev.hilo.chunks;

import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.history.Correction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Readings in order of time with late ones laid over them: the last one written of each time, and
 * what it replaced. A late reading equal to what is there is a duplicate and leaves no trace.
 */
record Resolution(Readings readings, List<Correction> corrections) {

    /** The late readings come in the order of their arrival. */
    static Resolution of(Readings base, List<LateReading> late) {
        if (late.isEmpty()) {
            return new Resolution(base, List.of());
        }
        var sorted = new ArrayList<>(late);
        sorted.sort(Comparator.comparingLong(LateReading::time));
        var merged = new ReadingsBuilder(base.type(), base.size() + late.size());
        var corrections = new ArrayList<Correction>();
        int at = 0;
        for (int i = 0; i < sorted.size(); ) {
            long time = sorted.get(i).time();
            while (at < base.size() && base.time(at) < time) {
                merged.add(base, at++);
            }
            Reading counts;
            if (at < base.size() && base.time(at) == time) {
                counts = base.reading(at++);
            } else {
                counts = sorted.get(i++).reading();
            }
            for (; i < sorted.size() && sorted.get(i).time() == time; i++) {
                var next = sorted.get(i);
                if (!next.reading().equals(counts)) {
                    corrections.add(new Correction(counts, next.receivedAt()));
                    counts = next.reading();
                }
            }
            merged.add(counts);
        }
        while (at < base.size()) {
            merged.add(base, at++);
        }
        return new Resolution(merged.build(), corrections);
    }
}
