package dev.hilo.plant;

import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What the room needs from the house. */
public record PlantPorts(
        PlantStore items,
        TemplateStore templates,
        Units units,
        Permissions permissions,
        Announcements announcements,
        Transactions transactions,
        Ids ids,
        InstantSource clock) {

    /** Now, as finely as stores keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
