package dev.hilo.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hilo.kernel.Problems;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Holds a JSON tree against the record that it should become and notes everything that does not
 * fit, with its place. A component is required unless it is an {@link Optional}. Used by one
 * thread, for one body.
 */
final class JsonShape {

    private final Problems problems;

    JsonShape(Problems problems) {
        this.problems = problems;
    }

    void check(JsonNode node, Type type, String place) {
        switch (type) {
            case ParameterizedType generic -> checkGeneric(node, generic, place);
            case Class<?> plain when plain.isRecord() -> checkRecord(node, plain, place);
            case Class<?> plain when plain.isEnum() -> checkEnum(node, plain, place);
            case Class<?> plain -> checkScalar(node, plain, place);
            default -> throw new IllegalArgumentException("no JSON shape for " + type);
        }
    }

    private void checkGeneric(JsonNode node, ParameterizedType type, String place) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            if (!node.isNull() && !node.isMissingNode()) {
                check(node, arguments[0], place);
            }
        } else if (Collection.class.isAssignableFrom(raw)) {
            if (expect(node.isArray(), place, "list")) {
                for (int i = 0; i < node.size(); i++) {
                    checkPresent(node.get(i), arguments[0], place + "/" + i);
                }
            }
        } else if (Map.class.isAssignableFrom(raw) && expect(node.isObject(), place, "object")) {
            node.properties()
                    .forEach(entry ->
                            checkPresent(
                                    entry.getValue(), arguments[1], join(place, entry.getKey())));
        }
    }

    private void checkRecord(JsonNode node, Class<?> type, String place) {
        if (!expect(node.isObject(), place, "object")) {
            return;
        }
        var components =
                Arrays.stream(type.getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, c -> c));
        node.fieldNames()
                .forEachRemaining(name ->
                        problems.when(
                                !components.containsKey(name), join(place, name), "field.unknown"));
        for (RecordComponent component : type.getRecordComponents()) {
            var member = node.path(component.getName());
            var at = join(place, component.getName());
            if (component.getType() == Optional.class) {
                check(member, component.getGenericType(), at);
            } else {
                checkPresent(member, component.getGenericType(), at);
            }
        }
    }

    private void checkPresent(JsonNode node, Type type, String place) {
        if (node.isMissingNode() || node.isNull()) {
            problems.add(place, "field.required");
        } else {
            check(node, type, place);
        }
    }

    private void checkEnum(JsonNode node, Class<?> type, String place) {
        var words = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        expect(node.isTextual() && words.contains(node.asText()), place, String.join(", ", words));
    }

    private void checkScalar(JsonNode node, Class<?> type, String place) {
        if (type == String.class) {
            expect(node.isTextual(), place, "text");
        } else if (type == boolean.class || type == Boolean.class) {
            expect(node.isBoolean(), place, "true, false");
        } else if (type == int.class || type == Integer.class) {
            expect(node.isIntegralNumber() && node.canConvertToInt(), place, "whole number");
        } else if (type == long.class || type == Long.class) {
            expect(node.isIntegralNumber() && node.canConvertToLong(), place, "whole number");
        } else if (type == double.class || type == Double.class) {
            expect(node.isNumber() && Double.isFinite(node.asDouble()), place, "number");
        } else if (type == Instant.class) {
            expect(
                    node.isTextual() && Moment.parse(node.asText()).isPresent(),
                    place,
                    "2026-01-31T12:00:00Z");
        } else if (type == LocalTime.class) {
            expect(reads(node, LocalTime::parse), place, "06:00");
        } else if (type == UUID.class) {
            expect(reads(node, UUID::fromString), place, "UUID");
        }
    }

    private static boolean reads(JsonNode node, Consumer<String> parser) {
        if (!node.isTextual()) {
            return false;
        }
        try {
            parser.accept(node.asText());
            return true;
        } catch (DateTimeException | IllegalArgumentException _) {
            return false;
        }
    }

    private boolean expect(boolean fits, String place, String expected) {
        return !problems.when(!fits, place, "json.expected", expected);
    }

    private static String join(String place, String name) {
        return place.isEmpty() ? name : place + "/" + name;
    }
}
