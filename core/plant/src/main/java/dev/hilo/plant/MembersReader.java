package dev.hilo.plant;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.PlainText;
import dev.hilo.kernel.PlainText.Lines;
import dev.hilo.kernel.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes {@link Members} apart: each reading names a member and a type, every mismatch becomes a
 * problem, and {@link #done} finds the members that nobody asked for. A wrong member reads as
 * absent. Used by one thread, for one input.
 */
final class MembersReader {

    private static final int LONGEST_SHOWN = 80;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final String prefix;
    private final Map<String, @Nullable Object> values;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();

    MembersReader(String prefix, Map<String, @Nullable Object> values, Problems problems) {
        this.prefix = prefix;
        this.values = values;
        this.problems = problems;
    }

    void problem(String field, String code, Object... arguments) {
        problems.add(prefix + field, code, arguments);
    }

    /** A problem when the member is not there; a wrong one has been told already. */
    void required(String field, Optional<?> read) {
        if (read.isEmpty() && values.get(field) == null) {
            problem(field, "field.required");
        }
    }

    boolean has(String field) {
        return values.get(field) != null;
    }

    Optional<String> line(String field, int longest) {
        return checked(field, longest, Lines.ONE);
    }

    Optional<String> text(String field, int longest) {
        return checked(field, longest, Lines.SEVERAL);
    }

    Optional<Double> number(String field) {
        var number = typed(field, Number.class, "number").map(Number::doubleValue);
        if (number.isPresent() && !Double.isFinite(number.get())) {
            problem(field, "number.finite");
            return Optional.empty();
        }
        // Minus zero is zero: otherwise equal plants would differ.
        return number.map(value -> value + 0.0);
    }

    Optional<Double> number(String field, double least, double most) {
        var number = number(field);
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            problem(field, "number.range", least, most);
            return Optional.empty();
        }
        return number;
    }

    Optional<Key> key(String field) {
        return parsed(field, Key::parse, "key.invalid");
    }

    Optional<PlantPath> path(String field) {
        return parsed(field, PlantPath::parse, "path.invalid");
    }

    Optional<ZoneId> zone(String field) {
        return parsed(
                field,
                text -> ZONES.contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty(),
                "time-zone.unknown");
    }

    Optional<LocalTime> localTime(String field) {
        return parsed(field, text -> orNothing(() -> LocalTime.parse(text)), "time.local-invalid")
                .map(time -> time.truncatedTo(ChronoUnit.MINUTES));
    }

    Optional<Instant> instant(String field) {
        var instant =
                parsed(
                                field,
                                text -> orNothing(() -> OffsetDateTime.parse(text).toInstant()),
                                "time.invalid")
                        .map(time -> time.truncatedTo(ChronoUnit.MICROS));
        if (instant.isPresent()
                && (instant.get().isBefore(EARLIEST) || instant.get().isAfter(LATEST))) {
            problem(field, "time.range", EARLIEST.toString(), LATEST.toString());
            return Optional.empty();
        }
        return instant;
    }

    /** One of an enum's constants, written lower-kebab. */
    <E extends Enum<E>> Optional<E> word(String field, Class<E> words) {
        var text = typed(field, String.class, "text");
        var constants = words.getEnumConstants();
        var found = text.flatMap(t -> Arrays.stream(constants).filter(c -> is(c, t)).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            var all = Arrays.stream(constants).map(MembersReader::wordOf);
            problem(
                    field,
                    "word.unknown",
                    shown(text.get()),
                    all.collect(Collectors.joining(", ")));
        }
        return found;
    }

    static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean is(Enum<?> constant, String text) {
        return wordOf(constant).equalsIgnoreCase(text);
    }

    List<String> lines(String field, int most, int longest) {
        var lines = new ArrayList<String>();
        for (Object element : list(field, most)) {
            if (element instanceof String text) {
                kept(field, text, longest, Lines.ONE).ifPresent(lines::add);
            } else {
                problem(field, "field.text");
            }
        }
        return lines;
    }

    Map<String, String> texts(String field, int most, int longestName, int longest) {
        var texts = new LinkedHashMap<String, String>();
        var object = typed(field, Map.class, "object").orElse(Map.of());
        if (object.size() > most) {
            problem(field, "list.length", most);
            return texts;
        }
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) object).entrySet()) {
            var name = kept(field, String.valueOf(entry.getKey()), longestName, Lines.ONE);
            if (entry.getValue() instanceof String text) {
                var value = kept(field + "/" + entry.getKey(), text, longest, Lines.ONE);
                name.ifPresent(n -> value.ifPresent(v -> texts.put(n, v)));
            } else {
                problem(field + "/" + entry.getKey(), "field.text");
            }
        }
        return texts;
    }

    Optional<MembersReader> object(String field) {
        return typed(field, Map.class, "object").map(map -> below(field + "/", map));
    }

    List<MembersReader> objects(String field, int most) {
        var readers = new ArrayList<MembersReader>();
        int index = 0;
        for (Object element : list(field, most)) {
            var place = field + "/" + index++;
            if (element instanceof Map<?, ?> map) {
                readers.add(below(place + "/", map));
            } else {
                problem(place, "field.object");
            }
        }
        return readers;
    }

    /** Reports the members that no reading has asked for. */
    void done() {
        for (String field : values.keySet()) {
            if (!known.contains(field)) {
                problem(shown(field), "field.unknown", shown(field), String.join(", ", known));
            }
        }
    }

    private static String shown(String field) {
        return field.length() <= LONGEST_SHOWN ? field : field.substring(0, LONGEST_SHOWN) + "…";
    }

    private MembersReader below(String place, Map<?, ?> map) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> members.put(String.valueOf(name), value));
        return new MembersReader(prefix + place, members, problems);
    }

    private List<?> list(String field, int most) {
        var list = typed(field, List.class, "list").orElse(List.of());
        if (list.size() > most) {
            problem(field, "list.length", most);
            return List.of();
        }
        return list;
    }

    private Optional<String> checked(String field, int longest, Lines lines) {
        return typed(field, String.class, "text")
                .flatMap(text -> kept(field, text, longest, lines));
    }

    private Optional<String> kept(String field, String text, int longest, Lines lines) {
        // A far too long text is refused before work is spent on it.
        var normal = text.length() > 4 * longest ? text : PlainText.normal(text);
        var fault = PlainText.fault(normal, longest, lines);
        fault.ifPresent(rule -> problem(field, rule.code(), 1, longest));
        return fault.isPresent() ? Optional.empty() : Optional.of(normal);
    }

    private <T> Optional<T> parsed(
            String field, Function<String, Optional<T>> parse, String otherwise) {
        var text = typed(field, String.class, "text");
        var value = text.flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            problem(field, otherwise, shown(text.get()));
        }
        return value;
    }

    private <T> Optional<T> typed(String field, Class<T> type, String word) {
        known.add(field);
        var value = values.get(field);
        if (value != null && !type.isInstance(value)) {
            problem(field, "field." + word);
        }
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    private static <T> Optional<T> orNothing(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
