package dev.hilo.server.live;

import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Standing;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the installation does, for who watches it: whether everybody who reads the log keeps up. A
 * group says where it is only now and then, so that it is behind when it has not come to where the
 * log ended at the look before the last. Thread-safe.
 */
public final class SystemStatus {

    public static final String EVENT = "system:status";

    private final Log log;
    private final InstantSource clock;
    private Map<Object, Long> endsBefore = Map.of();
    private Map<Object, Long> endsNow = Map.of();
    private Map<String, Object> now;

    public SystemStatus(Log log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
        this.now = status("ok", Map.of());
    }

    /** As it was at the last look. */
    synchronized Map<String, Object> now() {
        return now;
    }

    /** Looks anew; to be called every few seconds. */
    public synchronized Map<String, Object> look() {
        var standings = log.standings();
        var behind = new TreeMap<String, Long>();
        var ends = new HashMap<Object, Long>();
        for (var each : standings) {
            ends.put(each.partition(), each.end());
            if (each.position() < endsBefore.getOrDefault(each.partition(), 0L)) {
                behind.merge(each.group(), each.behind(), Long::sum);
            }
        }
        endsBefore = endsNow;
        endsNow = ends;
        now = status(state(standings, behind), behind);
        return now;
    }

    private static String state(List<Standing> standings, Map<String, Long> behind) {
        if (standings.stream().anyMatch(each -> each.failure().isPresent())) {
            return "failing";
        }
        return behind.isEmpty() ? "ok" : "behind";
    }

    private Map<String, Object> status(String state, Map<String, Long> behind) {
        var status = new HashMap<String, Object>();
        status.put("at", clock.instant().toString());
        status.put("state", state);
        if (!behind.isEmpty()) {
            status.put("behind", behind);
        }
        return Map.copyOf(status);
    }
}
