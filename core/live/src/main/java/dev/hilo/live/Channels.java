package dev.hilo.live;

import dev.hilo.kernel.TenantId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The channel of each sensor, found by its identifier and, on the way of every reading, by the
 * number of a series. Series are small numbers, hence an array. Thread-safe.
 */
final class Channels {

    private static final int FIRST_ROOM = 1024;

    private final SeriesOwners owners;
    private final Map<UUID, Channel> bySensor = new ConcurrentHashMap<>();
    private volatile Channel[] bySeries = new Channel[FIRST_ROOM];

    Channels(SeriesOwners owners) {
        this.owners = owners;
    }

    Channel of(UUID sensor) {
        return bySensor.computeIfAbsent(sensor, _ -> new Channel());
    }

    Channel of(TenantId tenant, int series) {
        var known = bySeries;
        var channel = series < known.length ? known[series] : null;
        return channel == null ? meet(tenant, series) : channel;
    }

    private Channel meet(TenantId tenant, int series) {
        var channel = owners.sensorOf(tenant, series).map(this::of).orElse(Channel.DEAF);
        remember(series, channel);
        return channel;
    }

    private synchronized void remember(int series, Channel channel) {
        if (series >= bySeries.length) {
            bySeries = Arrays.copyOf(bySeries, Math.max(series + 1, bySeries.length * 2));
        }
        bySeries[series] = channel;
    }
}
