package dev.hilo.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.kernel.Refusal;
import dev.hilo.live.Outgoing.Batch;
import dev.hilo.live.Outgoing.Left;
import dev.hilo.live.Outgoing.Missed;
import dev.hilo.live.Outgoing.Moved;
import dev.hilo.live.Outgoing.Notice;
import dev.hilo.live.Outgoing.Numbered;
import dev.hilo.live.Outgoing.Refused;
import dev.hilo.live.Outgoing.Subscribed;
import dev.hilo.live.Point;
import dev.hilo.live.RoomName;
import dev.hilo.live.Sample;
import dev.hilo.server.http.Sentences;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published document says what the program does, and nothing else. */
class ProtocolDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RoomName ROOM = RoomName.machine("C-201");
    private static final Sample READING = new Sample(1_500, 7.5, 0x8000);

    private final JsonNode document = document();
    private final ServerMessages messages = new ServerMessages(JSON, new Sentences());

    @Test
    void a_client_may_say_exactly_what_the_document_lists() {
        assertThat(events("ask")).containsExactlyInAnyOrderElementsOf(ClientMessageReader.EVENTS);
    }

    @Test
    void every_example_of_what_a_client_says_is_understood() {
        for (var message : messages("ask")) {
            for (var example : message.path("examples")) {
                var text = example.path("payload").toString();
                assertThat(new ClientMessageReader().read(text)).as(text).isNotNull();
            }
        }
    }

    @Test
    void every_message_of_the_server_is_as_the_document_says() throws IOException {
        var told = new TreeSet<String>();
        for (var text : everything().toList()) {
            var message = JSON.readTree(text);
            var described = described("tell", message.path("event").asText());
            told.add(message.path("event").asText());
            assertThat(names(described.path("properties"))).as(text).containsAll(names(message));
            for (var needed : described.path("required")) {
                assertThat(message.has(needed.asText())).as("%s in %s", needed, text).isTrue();
            }
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(events("tell"));
    }

    @Test
    void times_have_a_fraction_where_there_is_one_and_what_is_no_number_is_null() {
        var moved =
                List.of(
                        new Moved(0, new Sample(1_763_640_012_500_000L, 81.3, 0)),
                        new Moved(1, new Sample(1_763_640_012_500_250L, Double.NaN, 0x808C)),
                        new Moved(2, new Sample(0, true, 0)),
                        new Moved(3, new Sample(-1, "idle", 0x80AB)));
        assertThat(messages.of(new Batch(ROOM, false, moved, 0), Locale.ENGLISH))
                .isEqualTo(
                        "{\"event\":\"telemetry:batch\",\"room\":\"machine:C-201\",\"values\":["
                                + "[0,1763640012500,81.3],"
                                + "[1,1763640012500.250,null,\"bad.sensor-failure\"],"
                                + "[2,0,true],"
                                + "[3,-0.001,\"idle\",\"bad.0x80AB\"]]}");
    }

    private Stream<String> everything() {
        var point = new Point(new UUID(0, 1), "C-201/p", "Pressure", Optional.of("bar"), "number");
        var status = new HashMap<String, Object>();
        status.put("at", Instant.EPOCH.toString());
        status.put("state", "behind");
        status.put("behind", Map.of("history", 3L));
        return Stream.concat(
                Stream.of(
                        messages.hello(15, Instant.EPOCH, Optional.of(Instant.EPOCH)),
                        messages.heartbeat(Instant.EPOCH),
                        messages.tokenExpiring(60),
                        messages.tokenAccepted(Optional.of(Instant.EPOCH))),
                Stream.of(
                                new Subscribed(
                                        ROOM,
                                        List.of(new Numbered(0, point)),
                                        List.of("x"),
                                        Optional.of(new Missed(1, 2))),
                                new Left(ROOM),
                                new Batch(ROOM, true, List.of(new Moved(0, READING)), 0),
                                new Batch(ROOM, false, List.of(new Moved(0, READING)), 7),
                                new Batch(ROOM, false, List.of(new Moved(0, READING)), 0),
                                new Notice(ROOM, SystemStatus.EVENT, status),
                                new Refused(Refusal.notFound("machine", "x"), Optional.of("m")),
                                new Refused(
                                        Refusal.invalid("id", "field.required"), Optional.empty()))
                        .map(each -> messages.of(each, Locale.ENGLISH)));
    }

    private JsonNode described(String operation, String event) {
        return messages(operation).stream()
                .filter(message -> message.path("name").asText().equals(event))
                .findFirst()
                .orElseThrow(() -> new AssertionError(event + " is not in the document"))
                .path("payload");
    }

    private List<String> events(String operation) {
        return messages(operation).stream().map(m -> m.path("name").asText()).toList();
    }

    private List<JsonNode> messages(String operation) {
        return document.path("operations")
                .path(operation)
                .path("messages")
                .valueStream()
                .map(reference -> document.at(reference.path("$ref").asText().substring(1)))
                .map(reference -> document.at(reference.path("$ref").asText().substring(1)))
                .toList();
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode document() {
        var resource = "/META-INF/resources/api/asyncapi.json";
        try (var stream = ProtocolDocumentTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(Objects.requireNonNull(stream, resource));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
