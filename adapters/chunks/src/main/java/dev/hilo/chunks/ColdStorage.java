package dev.hilo.chunks;

import dev.hilo.kernel.Blobs;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;

/**
 * Hands the days of a tenant that are over to cold storage, one after another, while readings come
 * in. A day that changes while it is written is written again the next time.
 *
 * @param saving held for the marks alone: writing a day takes long
 */
record ColdStorage(TenantHistory history, Blobs blobs, SeriesNames names, Lock saving) {

    List<String> export(long before) throws IOException {
        var written = new ArrayList<String>();
        for (var shelf : history.shelves()) {
            for (var day : shelf.all()) {
                if (day.number() < before && begin(shelf.hours(), day)) {
                    String name = name(shelf, day);
                    blobs.put(name, out -> ColdDay.write(out, day, names));
                    if (locked(() -> shelf.hours().endExport(day.number()))) {
                        written.add(name);
                    }
                }
            }
        }
        return written;
    }

    private boolean begin(Hours hours, Day day) {
        return locked(() -> {
            boolean due =
                    hours.lists(day.number())
                            && !hours.isExported(day.number())
                            && !day.file().isReduced();
            if (due) {
                hours.beginExport(day.number());
            }
            return due;
        });
    }

    private String name(Shelf shelf, Day day) {
        var date = LocalDate.ofEpochDay(day.number());
        return "cold/" + history.tenant() + "/" + shelf.name() + "/" + date + ".parquet";
    }

    private boolean locked(BooleanSupplier work) {
        saving.lock();
        try {
            return work.getAsBoolean();
        } finally {
            saving.unlock();
        }
    }
}
