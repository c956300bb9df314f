package dev.hilo.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an item's members stand in the columns of a flat file. An empty cell says nothing: an item
 * that exists keeps what it has.
 */
final class CsvColumns {

    static final List<String> ALL =
            List.of(
                    "type",
                    "path",
                    "name",
                    "kind",
                    "unit",
                    "low",
                    "high",
                    "normalLow",
                    "normalHigh",
                    "valueType",
                    "stream",
                    "protocol",
                    "address",
                    "tags",
                    "timeZone",
                    "shifts",
                    "latitude",
                    "longitude",
                    "elevation",
                    "template",
                    "manufacturer",
                    "model",
                    "serialNumber",
                    "description",
                    "attributes");

    /** The columns whose cell is the member. */
    private static final List<String> PLAIN =
            List.of(
                    "type",
                    "path",
                    "name",
                    "kind",
                    "unit",
                    "valueType",
                    "stream",
                    "timeZone",
                    "template",
                    "manufacturer",
                    "model",
                    "serialNumber",
                    "description");

    /** Where the other columns of one value stand: column, member, and name inside the member. */
    private record Inside(String column, String member, String name, boolean number) {}

    private static final List<Inside> INSIDE =
            List.of(
                    new Inside("low", "range", "low", true),
                    new Inside("high", "range", "high", true),
                    new Inside("normalLow", "normal", "low", true),
                    new Inside("normalHigh", "normal", "high", true),
                    new Inside("protocol", "address", "protocol", false),
                    new Inside("address", "address", "target", false),
                    new Inside("latitude", "location", "latitude", true),
                    new Inside("longitude", "location", "longitude", true),
                    new Inside("elevation", "location", "elevationM", true));

    private CsvColumns() {}

    static Members members(Map<String, String> cells) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        var inside = new LinkedHashMap<String, Map<String, Object>>();
        for (String column : PLAIN) {
            cell(cells, column).ifPresent(text -> members.put(column, text));
        }
        for (Inside place : INSIDE) {
            cell(cells, place.column)
                    .ifPresent(text ->
                            inside.computeIfAbsent(place.member, _ -> new LinkedHashMap<>())
                                    .put(place.name, place.number ? number(text) : text));
        }
        members.putAll(inside);
        cell(cells, "tags")
                .ifPresent(text ->
                        members.put(
                                "tags", Packed.parts(text).stream().map(Packed::plain).toList()));
        cell(cells, "attributes").ifPresent(text -> members.put("attributes", attributes(text)));
        cell(cells, "shifts").ifPresent(text -> members.put("shifts", shifts(text)));
        return Members.patch(members);
    }

    private static Optional<String> cell(Map<String, String> cells, String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isBlank());
    }

    /** What is no number stays text, so that the check of the member says so. */
    private static Object number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException _) {
            return text;
        }
    }

    private static Map<String, Object> attributes(String cell) {
        var attributes = new LinkedHashMap<String, Object>();
        for (String part : Packed.parts(cell)) {
            var pair = Packed.pairOf(part);
            attributes.put(pair.getFirst(), pair.size() == 2 ? pair.getLast() : "");
        }
        return attributes;
    }

    /** {@code Morning=MON,TUE 06:00-14:00;Night=22:00-06:00} */
    private static List<Object> shifts(String cell) {
        var shifts = new ArrayList<Object>();
        for (String part : Packed.parts(cell)) {
            var pair = Packed.pairOf(part);
            var shift = new LinkedHashMap<String, Object>();
            shift.put("name", pair.getFirst());
            var words = pair.getLast().strip().split("\\s+");
            if (words.length > 1) {
                shift.put("days", List.of(words[0].split(",")));
            }
            var times = words[words.length - 1].split("-", 2);
            shift.put("start", times[0]);
            if (times.length == 2) {
                shift.put("end", times[1]);
            }
            shifts.add(shift);
        }
        return shifts;
    }

    /** The cells of an item, in the order of {@link #ALL}. */
    static List<String> cells(Map<String, Object> members) {
        var cells = new LinkedHashMap<String, String>();
        for (String column : PLAIN) {
            Optional.ofNullable(members.get(column))
                    .ifPresent(value -> cells.put(column, value.toString()));
        }
        for (Inside place : INSIDE) {
            if (members.get(place.member) instanceof Map<?, ?> map && map.containsKey(place.name)) {
                cells.put(place.column, text(map.get(place.name)));
            }
        }
        if (members.get("tags") instanceof List<?> tags) {
            cells.put("tags", Packed.list(tags.stream().map(String::valueOf).toList()));
        }
        if (members.get("attributes") instanceof Map<?, ?> map) {
            cells.put(
                    "attributes",
                    map.entrySet().stream()
                            .map(e -> Packed.pair(text(e.getKey()), text(e.getValue())))
                            .collect(Collectors.joining(";")));
        }
        if (members.get("shifts") instanceof List<?> shifts) {
            cells.put(
                    "shifts",
                    shifts.stream().map(CsvColumns::shift).collect(Collectors.joining(";")));
        }
        return ALL.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private static String shift(Object value) {
        if (!(value instanceof Map<?, ?> shift) || !(shift.get("days") instanceof List<?> days)) {
            throw new IllegalArgumentException("not a shift");
        }
        var dayList = days.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Packed.pair(
                text(shift.get("name")),
                dayList + " " + text(shift.get("start")) + "-" + text(shift.get("end")));
    }

    /** A whole number without its point, as people write it. */
    private static String text(@Nullable Object value) {
        return value instanceof Double number
                        && number == Math.rint(number)
                        && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }
}
