package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Problems;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a CSV body are, from its first line. The long form, a reading a row, names
 * the sensor in the row; the wide form has a column for each sensor. Immutable.
 */
final class CsvHeader {

    private static final String MARK = "\uFEFF";
    private static final Set<String> LONG =
            Set.of("machine", "sensor", "path", "time", "value", "quality");
    private static final Set<String> WIDE = Set.of("machine", "time");

    private final byte separator;
    private final Map<String, Integer> columns;
    private final List<Integer> sensors;
    private final byte[] names;
    private final List<Long> ranges;

    private CsvHeader(
            byte separator,
            Map<String, Integer> columns,
            List<Integer> sensors,
            byte[] names,
            List<Long> ranges) {
        this.separator = separator;
        this.columns = Map.copyOf(columns);
        this.sensors = List.copyOf(sensors);
        this.names = names;
        this.ranges = List.copyOf(ranges);
    }

    static CsvHeader read(byte[] bytes, int from, int to) {
        byte separator = separator(bytes, from, to);
        var cells = new Cells(separator);
        var problems = new Problems();
        problems.when(!cells.split(bytes, from, to), "line 1", "csv.quote");
        problems.refuse();
        var titles = new ArrayList<String>();
        for (int i = 0; i < cells.count(); i++) {
            int length = cells.to(i) - cells.from(i);
            var title = new String(bytes, cells.from(i), length, StandardCharsets.UTF_8);
            titles.add(i == 0 && title.startsWith(MARK) ? title.substring(1) : title);
        }
        return of(separator, titles, problems);
    }

    private static byte separator(byte[] bytes, int from, int to) {
        byte found = ',';
        for (int i = from; i < to && found != '\t'; i++) {
            if (bytes[i] == '\t' || bytes[i] == ';') {
                found = bytes[i];
            }
        }
        return found;
    }

    private static CsvHeader of(byte separator, List<String> titles, Problems problems) {
        var columns = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i).toLowerCase(Locale.ROOT);
            problems.when(title.isEmpty(), "line 1", "csv.no-title", i + 1);
            problems.when(columns.put(title, i) != null, "line 1", "csv.title-twice", title);
        }
        boolean isLong = columns.containsKey("sensor") || columns.containsKey("path");
        boolean byPath = columns.containsKey("path");
        need(columns, "time", problems);
        if (!byPath) {
            need(columns, "machine", problems);
        }
        if (isLong) {
            need(columns, "value", problems);
            columns.keySet()
                    .forEach(title ->
                            problems.when(
                                    !LONG.contains(title), "line 1", "csv.title-unknown", title));
            problems.when(
                    byPath && (columns.containsKey("machine") || columns.containsKey("sensor")),
                    "line 1",
                    "csv.path-and-machine");
        }
        var sensors = new ArrayList<Integer>();
        var ranges = new ArrayList<Long>();
        var names = new ByteArrayOutputStream();
        for (int i = 0; i < titles.size() && !isLong; i++) {
            if (!WIDE.contains(titles.get(i).toLowerCase(Locale.ROOT))) {
                int start = names.size();
                names.writeBytes(titles.get(i).getBytes(StandardCharsets.UTF_8));
                sensors.add(i);
                ranges.add(Range.of(start, names.size()));
            }
        }
        problems.when(!isLong && sensors.isEmpty(), "line 1", "csv.no-sensors");
        problems.refuse();
        return new CsvHeader(separator, columns, sensors, names.toByteArray(), ranges);
    }

    private static void need(Map<String, Integer> columns, String title, Problems problems) {
        problems.when(!columns.containsKey(title), "line 1", "csv.title-missing", title);
    }

    byte separator() {
        return separator;
    }

    int width() {
        return columns.size();
    }

    /** Where the wide form's sensors stand; nowhere in the long form. */
    List<Integer> sensors() {
        return sensors;
    }

    /** What the wide form's sensors are called, one after the other. */
    byte[] names() {
        return names;
    }

    /** Where in the names each of them is. */
    List<Long> ranges() {
        return ranges;
    }

    boolean isWide() {
        return !sensors.isEmpty();
    }

    boolean isByPath() {
        return columns.containsKey("path");
    }

    boolean has(String title) {
        return columns.containsKey(title);
    }

    int column(String title) {
        return columns.getOrDefault(title, -1);
    }
}
