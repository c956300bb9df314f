package dev.hilo.live;

import java.util.Optional;
import java.util.UUID;

/**
 * A sensor as a client needs to know it to show its values.
 *
 * @param valueType {@code number}, {@code boolean} or {@code text}
 */
public record Point(
        UUID sensor, String path, String name, Optional<String> unit, String valueType) {}
