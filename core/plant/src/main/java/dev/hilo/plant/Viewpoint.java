package dev.hilo.plant;

import java.time.Instant;
import java.util.Optional;

/**
 * The two times of a question about the past: what counted at one, by what was known at the other.
 * What is left out is now.
 */
public record Viewpoint(Optional<Instant> asOf, Optional<Instant> knownAt) {

    public static final Viewpoint NOW = new Viewpoint(Optional.empty(), Optional.empty());
}
