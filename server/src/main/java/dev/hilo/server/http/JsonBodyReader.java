package dev.hilo.server.http;

import dev.hilo.kernel.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads request bodies that are records, by {@link JsonBodies}' rules. Thread-safe. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<Record> {

    /** Larger than any single thing that people write; bulk goes through imports. */
    static final int MOST_BYTES = 1 << 20;

    private final JsonBodies bodies;

    JsonBodyReader(JsonBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "body.too-large", MOST_BYTES);
        }
        if (bytes.length == 0) {
            throw Refusal.malformed("json.object-expected");
        }
        return bodies.read(bytes, type);
    }
}
