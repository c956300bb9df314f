package dev.hilo.server.plant;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.Members;
import dev.hilo.server.http.JsonBodies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's JSON object as members; what they mean is the plant's business. Thread-safe.
 */
@ApplicationScoped
public class JsonMembers {

    /** Larger than any single thing that people write; bulk goes through imports. */
    private static final int MOST_BYTES = 1 << 20;

    private final JsonBodies bodies;

    JsonMembers(JsonBodies bodies) {
        this.bodies = bodies;
    }

    Members read(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "body.too-large", MOST_BYTES);
        }
        if (body.length == 0) {
            throw Refusal.malformed("json.object-expected");
        }
        var tree = bodies.tree(body);
        if (!tree.isObject()) {
            throw Refusal.malformed("json.object-expected");
        }
        return members(tree);
    }

    private static Members members(JsonNode object) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        object.properties().forEach(e -> members.put(e.getKey(), plain(e.getValue())));
        return Members.patch(members);
    }

    private static @Nullable Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> members(node).values();
            case ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                node.forEach(element -> list.add(plain(element)));
                yield list;
            }
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }
}
