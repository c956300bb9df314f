package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.time.Instant;
import java.util.Optional;

/** Where an item stood, under which key, from since (inclusive) to until (exclusive). */
public record FormerPlace(
        ItemId item, Optional<ItemId> parent, Key key, Instant since, Instant until) {

    boolean covers(Instant time) {
        return !time.isBefore(since) && time.isBefore(until);
    }
}
