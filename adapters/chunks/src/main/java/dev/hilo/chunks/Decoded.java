package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The readings of the segments that were last looked into, so that what a source sends again is not
 * decoded for each reading. Under the store's lock.
 */
final class Decoded {

    private static final int MOST = 128;

    private final Map<Segment, Readings> last =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Segment, Readings> eldest) {
                    return size() > MOST;
                }
            };

    Readings of(Segment segment) {
        return last.computeIfAbsent(segment, Segment::readings);
    }
}
