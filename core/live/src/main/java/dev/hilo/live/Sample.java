package dev.hilo.live;

/**
 * One reading on its way to whoever watches.
 *
 * @param time microseconds since 1970-01-01T00:00:00Z, by the source's clock
 * @param value a plain value: a {@code Double}, a {@code Boolean} or a {@code String}
 * @param quality the code that the reading carries
 */
public record Sample(long time, Object value, int quality) {

    boolean isNewerThan(Sample other) {
        return time >= other.time;
    }
}
