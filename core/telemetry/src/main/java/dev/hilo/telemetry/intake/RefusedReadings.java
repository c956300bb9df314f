package dev.hilo.telemetry.intake;

import java.util.List;
import java.util.Optional;

/**
 * Readings of one message that were refused for one reason.
 *
 * @param first where the first of them stood: what {@link Message#at} last said
 * @param machine as the sender named it, unless it is not about a machine
 * @param sensor as the sender named it, unless it is not about a sensor
 * @param arguments of the sentence that the code stands for
 */
public record RefusedReadings(
        long first,
        Optional<String> machine,
        Optional<String> sensor,
        String code,
        List<Object> arguments,
        long count) {

    public RefusedReadings {
        arguments = List.copyOf(arguments);
    }
}
