package dev.hilo.telemetry.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was refused of one message: all of it counted, the first kinds told. For one thread. */
final class Refusals {

    private static final int MOST_KINDS = 100;

    private record Kind(String code, String machine, String sensor) {}

    private static final class Counted {

        private final long first;
        private final List<Object> arguments;
        private long count;

        Counted(long first, List<Object> arguments) {
            this.first = first;
            this.arguments = arguments;
        }
    }

    private final Map<Kind, Counted> kinds = new LinkedHashMap<>();
    private Map<String, Long> codes = new TreeMap<>();
    private long total;

    void add(Reason reason, long at, long count) {
        add(reason, "", "", at, count);
    }

    void add(Reason reason, Point point, long at, long count) {
        add(reason, point.machine.name, point.name, at, count);
    }

    private void add(Reason reason, String machine, String sensor, long at, long count) {
        total += count;
        codes.merge(reason.code(), count, Long::sum);
        var kind = new Kind(reason.code(), machine, sensor);
        var counted = kinds.get(kind);
        if (counted == null) {
            if (kinds.size() == MOST_KINDS) {
                return;
            }
            counted = new Counted(at, reason.arguments());
            kinds.put(kind, counted);
        }
        counted.count += count;
    }

    long total() {
        return total;
    }

    /** By code, since this was last asked. */
    Map<String, Long> newCodes() {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var since = codes;
        codes = new TreeMap<>();
        return since;
    }

    List<RefusedReadings> list() {
        var list = new ArrayList<RefusedReadings>(kinds.size());
        kinds.forEach((kind, counted) ->
                list.add(
                        new RefusedReadings(
                                counted.first,
                                named(kind.machine),
                                named(kind.sensor),
                                kind.code,
                                counted.arguments,
                                counted.count)));
        return list;
    }

    private static Optional<String> named(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
