package dev.hilo.server.telemetry.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.server.http.Sentences;
import dev.hilo.telemetry.intake.RefusedReadings;
import dev.hilo.telemetry.intake.Taken;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Says what became of a message. Thread-safe. */
@ApplicationScoped
class TakenAnswer {

    private record Body(
            long received,
            long accepted,
            long refused,
            long markedBad,
            long discovered,
            List<Map<String, Object>> refusals) {}

    private final Sentences sentences;
    private final ObjectMapper json;

    TakenAnswer(Sentences sentences, ObjectMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    /**
     * @param language asked for only when there is something to say
     */
    Buffer of(Taken taken, MediaForm form, Supplier<Locale> language) {
        if (taken.refusals().isEmpty()) {
            return allTaken(taken);
        }
        var spoken = language.get();
        var refusals =
                taken.refusals().stream().map(refusal -> body(refusal, form, spoken)).toList();
        try {
            return Buffer.buffer(
                    json.writeValueAsBytes(
                            new Body(
                                    taken.received(),
                                    taken.accepted(),
                                    taken.refused(),
                                    taken.markedBad(),
                                    taken.discovered(),
                                    refusals)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The usual answer, thousands of times a second. */
    private static Buffer allTaken(Taken taken) {
        return Buffer.buffer(
                "{\"received\":"
                        + taken.received()
                        + ",\"accepted\":"
                        + taken.accepted()
                        + ",\"refused\":"
                        + taken.refused()
                        + ",\"markedBad\":"
                        + taken.markedBad()
                        + ",\"discovered\":"
                        + taken.discovered()
                        + ",\"refusals\":[]}");
    }

    private Map<String, Object> body(RefusedReadings refused, MediaForm form, Locale language) {
        var body = new LinkedHashMap<String, Object>();
        body.put(form.position(), refused.first());
        refused.machine().ifPresent(machine -> body.put("machine", machine));
        refused.sensor().ifPresent(sensor -> body.put("sensor", sensor));
        body.put("code", refused.code());
        body.put("message", sentences.say(refused.code(), refused.arguments(), language));
        body.put("count", refused.count());
        return body;
    }
}
