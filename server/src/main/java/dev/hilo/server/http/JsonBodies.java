package dev.hilo.server.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's JSON into a record and reports everything that is wrong with it together:
 * members that do not exist, wrong types, missing ones. A record's component is required unless it
 * is an {@link Optional} or a primitive's wrapper says otherwise. Thread-safe.
 */
@ApplicationScoped
public class JsonBodies {

    private static final Object COLLECTED = Problems.class;

    private final ObjectMapper mapper;

    public JsonBodies() {
        mapper =
                JsonMapper.builder()
                        .addModule(new Jdk8Module())
                        .addModule(new JavaTimeModule())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .withCoercionConfig(
                                LogicalType.Textual,
                                config -> {
                                    config.setCoercion(
                                            CoercionInputShape.Integer, CoercionAction.Fail);
                                    config.setCoercion(
                                            CoercionInputShape.Float, CoercionAction.Fail);
                                    config.setCoercion(
                                            CoercionInputShape.Boolean, CoercionAction.Fail);
                                })
                        .addHandler(new Collector())
                        .build();
    }

    public <T> T read(byte[] body, Class<T> type) {
        return bind(tree(body), type);
    }

    /** Reads JSON as a tree, strictly: no duplicate members, nothing after the end, valid UTF-8. */
    public JsonNode tree(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            // Jackson says so of bytes that are not UTF-8.
            throw Refusal.malformed("json.not-utf-8");
        }
    }

    /** RFC 7396: the patch's members replace the present ones, null removes them. */
    public <T> T merge(Object present, byte[] patch, Class<T> type) {
        var tree = tree(patch);
        if (!tree.isObject()) {
            throw Refusal.malformed("json.object-expected");
        }
        return bind(MergePatch.apply(mapper.valueToTree(present), tree), type);
    }

    public <T> T bind(JsonNode tree, Class<T> type) {
        if (!tree.isObject()) {
            throw Refusal.malformed("json.object-expected");
        }
        var problems = new Problems();
        try {
            T value = mapper.readerFor(type).withAttribute(COLLECTED, problems).readValue(tree);
            if (problems.isEmpty()) {
                requireMembers(value, "", problems);
            }
            problems.refuse();
            return value;
        } catch (JsonProcessingException e) {
            problems.add(pointer(e), "json.wrong-type");
            throw Refusal.invalid(problems.list());
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory cannot be read", e);
        }
    }

    private static void requireMembers(@Nullable Object value, String prefix, Problems problems) {
        if (value instanceof Optional<?> optional) {
            requireMembers(optional.orElse(null), prefix, problems);
        } else if (value instanceof Collection<?> collection) {
            int index = 0;
            for (Object element : collection) {
                if (element == null) {
                    problems.add(prefix + index, "field.required");
                }
                requireMembers(element, prefix + index++ + "/", problems);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    var member = component.getAccessor().invoke(value);
                    if (member == null) {
                        problems.add(prefix + component.getName(), "field.required");
                    }
                    requireMembers(member, prefix + component.getName() + "/", problems);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static Refusal malformed(JsonProcessingException e) {
        var where = e.getLocation();
        return Refusal.malformed(
                "json.malformed",
                e.getOriginalMessage().lines().findFirst().orElse(""),
                where == null ? 0 : where.getLineNr(),
                where == null ? 0 : where.getColumnNr());
    }

    private static String pointer(JsonProcessingException e) {
        var path = new StringBuilder();
        if (e instanceof com.fasterxml.jackson.databind.JsonMappingException mapping) {
            for (var reference : mapping.getPath()) {
                path.append(path.isEmpty() ? "" : "/")
                        .append(
                                reference.getFieldName() == null
                                        ? reference.getIndex()
                                        : reference.getFieldName());
            }
        }
        return path.toString();
    }

    /** Notes each problem and goes on reading. */
    private static final class Collector extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object target,
                String name)
                throws IOException {
            note(context, name, "field.unknown");
            parser.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType type,
                com.fasterxml.jackson.core.JsonToken token,
                JsonParser parser,
                String message)
                throws IOException {
            note(context, "", "json.wrong-type-expected", word(type));
            parser.skipChildren();
            return empty(type);
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String message) {
            note(context, "", "json.not-a", word(context.constructType(type)));
            return empty(context.constructType(type));
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> type, Number value, String message) {
            note(context, "", "json.not-a", word(context.constructType(type)));
            return empty(context.constructType(type));
        }

        private static void note(
                DeserializationContext context, String name, String code, Object... arguments) {
            var path = context.getParser().getParsingContext().pathAsPointer().toString();
            var field = path.startsWith("/") ? path.substring(1) : path;
            if (!name.isEmpty() && !field.equals(name) && !field.endsWith("/" + name)) {
                field = field.isEmpty() ? name : field + "/" + name;
            }
            ((Problems) context.getAttribute(COLLECTED)).add(field, code, arguments);
        }

        private static @Nullable Object empty(JavaType type) {
            if (!type.isPrimitive()) {
                return null;
            }
            return type.hasRawClass(boolean.class)
                    ? (Object) false
                    : type.hasRawClass(int.class) ? (Object) 0 : (Object) 0.0;
        }

        private static String word(JavaType type) {
            if (type.isCollectionLikeType() || type.isArrayType()) {
                return "list";
            }
            if (type.isEnumType()) {
                var words = new StringBuilder();
                for (Object constant : type.getRawClass().getEnumConstants()) {
                    words.append(words.isEmpty() ? "" : ", ").append(constant);
                }
                return words.toString();
            }
            var raw = type.getRawClass();
            if (raw == boolean.class || raw == Boolean.class) {
                return "true/false";
            }
            if (raw == int.class
                    || raw == Integer.class
                    || raw == long.class
                    || raw == Long.class) {
                return "whole number";
            }
            if (raw == double.class || Number.class.isAssignableFrom(raw)) {
                return "number";
            }
            if (raw == java.time.Instant.class) {
                return "time such as 2026-01-31T12:00:00Z";
            }
            return raw == String.class ? "text" : "object";
        }
    }
}
