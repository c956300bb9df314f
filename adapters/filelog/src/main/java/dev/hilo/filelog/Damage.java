package dev.hilo.filelog;

import java.nio.file.Path;

/**
 * Bytes that are not what was acknowledged.
 *
 * @param position where in the file the whole frames stop
 * @param lost the first offset that cannot be read
 * @param resumesAt where in the file whole frames begin again
 * @param next the offset that stands there
 */
public record Damage(Path file, long position, long lost, long resumesAt, long next) {

    boolean hides(long offset) {
        return offset >= lost && offset < next;
    }

    @Override
    public String toString() {
        return "%s is damaged at byte %d: offsets %d to %d cannot be read"
                .formatted(file, position, lost, next - 1);
    }
}
