package dev.hilo.telemetry.intake;

import java.util.List;

/**
 * What became of a message's readings: received = accepted + refused, and the accepted are durable.
 *
 * @param markedBad accepted, but outside what the sensor can measure
 * @param discovered sensors that came into being with this message
 * @param refusals by kind, in the order of their first place; the first 100 kinds
 */
public record Taken(
        long received,
        long accepted,
        long refused,
        long markedBad,
        long discovered,
        List<RefusedReadings> refusals) {

    public Taken {
        refusals = List.copyOf(refusals);
    }
}
