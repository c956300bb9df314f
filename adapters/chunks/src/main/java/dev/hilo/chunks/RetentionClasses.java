package dev.hilo.chunks;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.SeriesNumber;

/** Tells the retention class of a series, the same for ever. Thread-safe. */
@FunctionalInterface
public interface RetentionClasses {

    Key of(TenantId tenant, SeriesNumber series);
}
