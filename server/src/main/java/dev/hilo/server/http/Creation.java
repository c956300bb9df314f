package dev.hilo.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.kernel.Idempotency;
import dev.hilo.kernel.Sha256;
import dev.hilo.kernel.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that create something: 201 (or 202) with its place, and the same answer again
 * when the request is repeated with the same {@code Idempotency-Key}. Thread-safe.
 */
@ApplicationScoped
public class Creation {

    /**
     * What was created.
     *
     * @param remembered the body for a repeat: without what is shown only once
     */
    public record Created(int status, String location, Object body, Object remembered) {

        public static Created at(String location, Object body) {
            return new Created(201, location, body, body);
        }

        /** A secret is in the first answer and never stored. */
        public static Created onceAt(String location, Object body, Object withoutSecret) {
            return new Created(201, location, body, withoutSecret);
        }

        public static Created started(String location, Object body) {
            return new Created(202, location, body, body);
        }
    }

    private final Idempotency idempotency;
    private final Transactions transactions;
    private final CurrentCaller current;
    private final ObjectMapper json;

    Creation(
            Idempotency idempotency,
            Transactions transactions,
            CurrentCaller current,
            ObjectMapper json) {
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.current = current;
        this.json = json;
    }

    /**
     * @param what the route, so that one key cannot be used for two things
     * @param input the request, as a record or bytes
     */
    public Response create(
            @Nullable String idempotencyKey, String what, Object input, Supplier<Created> work) {
        return createPrepared(idempotencyKey, what, input, () -> work);
    }

    /** The same for work of which a part is slow: that part runs before the transaction. */
    public Response createPrepared(
            @Nullable String idempotencyKey,
            String what,
            Object input,
            Supplier<Supplier<Created>> preparation) {
        if (idempotencyKey == null) {
            var created = transactions.write(preparation.get());
            return answer(created.status(), created.location(), write(created.body()));
        }
        var fresh = new Created[1];
        var answer =
                idempotency.oncePrepared(
                        current.caller(),
                        idempotencyKey,
                        fingerprint(what, input),
                        () -> {
                            var work = preparation.get();
                            return () -> {
                                var created = work.get();
                                fresh[0] = created;
                                return new Idempotency.Answer(
                                        created.status(),
                                        created.location(),
                                        write(created.remembered()));
                            };
                        });
        var body = Optional.ofNullable(fresh[0]).map(c -> write(c.body())).orElse(answer.body());
        return answer(answer.status(), answer.location(), body);
    }

    private static Response answer(int status, String location, String body) {
        return Response.status(status)
                .header("Location", location)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }

    private String fingerprint(String what, Object input) {
        try {
            return Sha256.hex(
                    json.writeValueAsBytes(what),
                    input instanceof byte[] bytes ? bytes : json.writeValueAsBytes(input));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
