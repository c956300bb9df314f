package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.ReadingsCodec;
import java.util.List;

/** Readings of one series in order of time; segments of a view follow each other, never overlap. */
interface Segment {

    Bounds bounds();

    Readings readings();

    /** The readings encoded, not compressed. */
    default byte[] encoded() {
        return ReadingsCodec.encode(readings());
    }

    default long firstTime() {
        return bounds().firstTime();
    }

    default long lastTime() {
        return bounds().lastTime();
    }

    default int count() {
        return bounds().count();
    }

    /** The last segment that begins at the time or before it, or less than nothing. */
    static int indexOf(List<? extends Segment> segments, long time) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).firstTime() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
