package dev.hilo.chunks;

import dev.hilo.kernel.Retention;
import java.util.function.Consumer;

/**
 * Takes away what a tenant no longer keeps. Under the store's saving lock, so that no day changes
 * on the disk meanwhile; a day that readings come in for is left for the next time.
 *
 * @param today the day that is, counted from 1970-01-01; less than any when nobody can tell
 */
record Forgetting(Retention retention, long today, Consumer<Runnable> underWriting) {

    Forgotten of(TenantHistory history) {
        if (today == Long.MIN_VALUE) {
            return Forgotten.NOTHING;
        }
        long rawFrom = today - retention.rawDays();
        long anyFrom = Math.min(rawFrom, today - retention.rollupDays());
        int raw = 0;
        int whole = 0;
        for (var shelf : history.shelves()) {
            whole += whole(history, shelf, anyFrom);
            for (var day : shelf.all()) {
                if (day.number() < rawFrom && !day.isAwake() && day.file().hasChunks()) {
                    day.file().reduce();
                    raw++;
                }
            }
        }
        return new Forgotten(raw, whole);
    }

    private int whole(TenantHistory history, Shelf shelf, long from) {
        var removed = shelf.removeBefore(from);
        if (!removed.isEmpty()) {
            underWriting.accept(history::loseThePlaces);
            shelf.hours().forgetBefore(from);
            removed.forEach(day -> day.file().delete());
        }
        return removed.size();
    }
}
