package dev.hilo.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * Reads a request's JSON strictly (no duplicate members, nothing after the end, valid UTF-8) into a
 * record and reports everything that does not fit together. Thread-safe.
 */
@ApplicationScoped
public class JsonBodies {

    private final ObjectMapper mapper =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .addModule(new JavaTimeModule())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    public <T> T read(byte[] body, Class<T> type) {
        return bind(tree(body), type);
    }

    public JsonNode tree(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            throw Refusal.malformed(
                    "json.malformed",
                    e.getOriginalMessage().lines().findFirst().orElse(""),
                    where == null ? 0 : where.getLineNr(),
                    where == null ? 0 : where.getColumnNr());
        } catch (IOException e) {
            // Jackson says so of bytes that are not UTF-8.
            throw Refusal.malformed("json.not-utf-8");
        }
    }

    /** RFC 7396: the patch's members replace the present ones, null removes them. */
    public <T> T merge(Object present, byte[] patch, Class<T> type) {
        if (patch.length > JsonBodyReader.MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "body.too-large", JsonBodyReader.MOST_BYTES);
        }
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
        new JsonShape(problems).check(tree, type, "");
        problems.refuse();
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a checked body does not become a " + type, e);
        }
    }
}
