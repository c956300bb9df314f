package dev.hilo.server.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.kernel.Refusal;
import dev.hilo.live.Outgoing;
import dev.hilo.live.Outgoing.Batch;
import dev.hilo.live.Outgoing.Left;
import dev.hilo.live.Outgoing.Moved;
import dev.hilo.live.Outgoing.Notice;
import dev.hilo.live.Outgoing.Numbered;
import dev.hilo.live.Outgoing.Refused;
import dev.hilo.live.Outgoing.Subscribed;
import dev.hilo.live.Sample;
import dev.hilo.server.http.Sentences;
import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.QualityWord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says everything that a client is told, as JSON. Times of readings are milliseconds since 1970,
 * with a fraction where there is one; a quality is left out when it is good. Thread-safe.
 */
final class ServerMessages {

    /** The version of the protocol that the first message names. */
    static final int PROTOCOL = 1;

    private final JsonFactory json;
    private final Sentences sentences;

    ServerMessages(ObjectMapper mapper, Sentences sentences) {
        this.json = mapper.getFactory();
        this.sentences = sentences;
    }

    /** One message being written. */
    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    String hello(long heartbeatSeconds, Instant now, Optional<Instant> tokenExpiresAt) {
        return event(
                "hello",
                out -> {
                    out.writeNumberField("protocol", PROTOCOL);
                    out.writeNumberField("heartbeatSeconds", heartbeatSeconds);
                    out.writeStringField("at", now.toString());
                    expiry(out, tokenExpiresAt);
                });
    }

    String heartbeat(Instant now) {
        return event("heartbeat", out -> out.writeStringField("at", now.toString()));
    }

    String tokenExpiring(long seconds) {
        return event("token:expiring", out -> out.writeNumberField("inSeconds", seconds));
    }

    String tokenAccepted(Optional<Instant> tokenExpiresAt) {
        return event("token:accepted", out -> expiry(out, tokenExpiresAt));
    }

    private static void expiry(JsonGenerator out, Optional<Instant> at) throws IOException {
        if (at.isPresent()) {
            out.writeStringField("tokenExpiresAt", at.get().toString());
        }
    }

    String of(Outgoing message, Locale language) {
        return switch (message) {
            case Subscribed told -> event("subscribed", out -> subscribed(out, told));
            case Left(var room) ->
                    event("unsubscribed", out -> out.writeStringField("room", room.text()));
            case Batch batch -> batch(batch);
            case Notice(var room, var event, var details) ->
                    event(event, out -> notice(out, room.text(), details));
            case Refused(var refusal, var room) ->
                    event("refused", out -> refused(out, refusal, room, language));
        };
    }

    private static void subscribed(JsonGenerator out, Subscribed told) throws IOException {
        out.writeStringField("room", told.room().text());
        out.writeArrayFieldStart("sensors");
        for (var each : told.points()) {
            point(out, each);
        }
        out.writeEndArray();
        if (!told.missing().isEmpty()) {
            out.writeArrayFieldStart("missing");
            for (var each : told.missing()) {
                out.writeString(each);
            }
            out.writeEndArray();
        }
        if (told.missed().isPresent()) {
            out.writeObjectFieldStart("missed");
            time(out, "from", told.missed().get().from());
            time(out, "to", told.missed().get().to());
            out.writeEndObject();
        }
    }

    private static void point(JsonGenerator out, Numbered each) throws IOException {
        var point = each.point();
        out.writeStartObject();
        out.writeNumberField("n", each.number());
        out.writeStringField("id", point.sensor().toString());
        out.writeStringField("path", point.path());
        out.writeStringField("name", point.name());
        if (point.unit().isPresent()) {
            out.writeStringField("unit", point.unit().get());
        }
        out.writeStringField("valueType", point.valueType());
        out.writeEndObject();
    }

    private String batch(Batch batch) {
        boolean single = batch.values().size() == 1 && !batch.latest() && batch.conflated() == 0;
        return single
                ? event("telemetry:update", out -> update(out, batch))
                : event("telemetry:batch", out -> batch(out, batch));
    }

    private static void update(JsonGenerator out, Batch batch) throws IOException {
        var moved = batch.values().getFirst();
        out.writeStringField("room", batch.room().text());
        out.writeNumberField("n", moved.number());
        time(out, "time", moved.sample().time());
        out.writeFieldName("value");
        value(out, moved.sample());
        if (moved.sample().quality() != 0) {
            out.writeStringField("quality", word(moved.sample()));
        }
    }

    private static void batch(JsonGenerator out, Batch batch) throws IOException {
        out.writeStringField("room", batch.room().text());
        if (batch.latest()) {
            out.writeBooleanField("latest", true);
        }
        if (batch.conflated() > 0) {
            out.writeNumberField("conflated", batch.conflated());
        }
        out.writeArrayFieldStart("values");
        for (Moved moved : batch.values()) {
            out.writeStartArray();
            out.writeNumber(moved.number());
            out.writeNumber(millis(moved.sample().time()));
            value(out, moved.sample());
            if (moved.sample().quality() != 0) {
                out.writeString(word(moved.sample()));
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void value(JsonGenerator out, Sample sample) throws IOException {
        switch (sample.value()) {
            case Double number when Double.isFinite(number) -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            case String text -> out.writeString(text);
            default -> out.writeNull();
        }
    }

    private static String word(Sample sample) {
        return QualityWord.of(new Quality(sample.quality()));
    }

    private static void notice(JsonGenerator out, String room, Map<String, Object> details)
            throws IOException {
        out.writeStringField("room", room);
        for (var detail : details.entrySet()) {
            out.writeFieldName(detail.getKey());
            out.writePOJO(detail.getValue());
        }
    }

    private void refused(JsonGenerator out, Refusal refusal, Optional<String> room, Locale language)
            throws IOException {
        var only = refusal.problems().stream().findFirst();
        out.writeStringField("code", only.map(each -> each.code()).orElse(refusal.code()));
        out.writeStringField(
                "message",
                only.map(each -> sentences.of(each, language))
                        .orElseGet(() -> sentences.of(refusal, language)));
        if (only.isPresent()) {
            out.writeStringField("pointer", "/" + only.get().field());
        }
        if (room.isPresent()) {
            out.writeStringField("room", room.get());
        }
    }

    private static void time(JsonGenerator out, String name, long micros) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(millis(micros));
    }

    private static BigDecimal millis(long micros) {
        return micros % 1000 == 0
                ? BigDecimal.valueOf(micros / 1000)
                : BigDecimal.valueOf(micros, 3);
    }

    private String event(String name, Body body) {
        var text = new StringWriter();
        try (var out = json.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("event", name);
            body.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
