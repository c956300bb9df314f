package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.history.Correction;
import java.util.ArrayList;
import java.util.List;

/**
 * Readings in order of time with late ones laid over them: the last one written of each time, and
 * what it replaced. A late reading equal to what is there is a duplicate and leaves no trace.
 */
record Resolution(Readings readings, List<Correction> corrections) {

    /** The rows come by time, and those of one time in the order of their arrival. */
    static Resolution of(Readings base, Late late, int[] rows) {
        if (rows.length == 0) {
            return new Resolution(base, List.of());
        }
        var over = late.readings();
        var merged = new ReadingsBuilder(base.type(), base.size() + rows.length);
        var corrections = new ArrayList<Correction>();
        int at = 0;
        for (int i = 0; i < rows.length; ) {
            long time = over.time(rows[i]);
            while (at < base.size() && base.time(at) < time) {
                merged.add(base, at++);
            }
            var counts = base;
            int index = at;
            if (at < base.size() && base.time(at) == time) {
                at++;
            } else {
                counts = over;
                index = rows[i++];
            }
            for (; i < rows.length && over.time(rows[i]) == time; i++) {
                if (!over.isSame(rows[i], counts, index)) {
                    long known = late.receivedAt(rows[i]);
                    corrections.add(new Correction(counts.reading(index), known));
                    counts = over;
                    index = rows[i];
                }
            }
            merged.add(counts, index);
        }
        while (at < base.size()) {
            merged.add(base, at++);
        }
        return new Resolution(merged.build(), corrections);
    }
}
