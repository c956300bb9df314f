package dev.hilo.server.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import dev.hilo.live.RoomName;
import dev.hilo.live.Wanted;
import dev.hilo.server.live.ClientMessage.Heartbeat;
import dev.hilo.server.live.ClientMessage.Subscribe;
import dev.hilo.server.live.ClientMessage.Token;
import dev.hilo.server.live.ClientMessage.Unsubscribe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what a client says; refuses what makes no sense. Thread-safe. */
final class ClientMessageReader {

    static final List<String> EVENTS =
            List.of(
                    "subscribe:machine",
                    "subscribe:area",
                    "subscribe:field",
                    "subscribe:well",
                    "subscribe:sensors",
                    "subscribe:alarms",
                    "subscribe:dashboard",
                    "subscribe:system",
                    "unsubscribe",
                    "token",
                    "heartbeat");

    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_ROOM = 400;
    private static final int LONGEST_TOKEN = 8192;
    private static final int MOST_PLACES = 1000;
    private static final double LATEST_MILLIS = 1e14;

    private final ObjectReader json =
            JsonMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readerFor(JsonNode.class);

    ClientMessage read(String text) {
        var message = parse(text);
        var event = text(message, "event", LONGEST_PLACE);
        return switch (event) {
            case "subscribe:machine" -> subscribe(message, new Wanted.Machine(place(message)));
            case "subscribe:area", "subscribe:field" ->
                    subscribe(message, new Wanted.Field(place(message)));
            case "subscribe:well" -> subscribe(message, new Wanted.Well(place(message)));
            case "subscribe:sensors" ->
                    subscribe(message, new Wanted.Sensors(places(message), name(message)));
            case "subscribe:alarms" ->
                    message.path("critical").asBoolean()
                            ? subscribe(new Wanted.CriticalAlarms())
                            : subscribe(new Wanted.Alarms());
            case "subscribe:dashboard" ->
                    subscribe(
                            new Wanted.Dashboard(
                                    name(message)
                                            .orElseThrow(() ->
                                                    Refusal.invalid("name", "field.required"))));
            case "subscribe:system" -> subscribe(new Wanted.SystemStatus());
            case "unsubscribe" -> new Unsubscribe(text(message, "room", LONGEST_ROOM));
            case "token" -> new Token(text(message, "token", LONGEST_TOKEN));
            case "heartbeat" -> new Heartbeat();
            default ->
                    throw Refusal.invalid("event", "live.event", event, String.join(", ", EVENTS));
        };
    }

    private JsonNode parse(String text) {
        try {
            JsonNode message = json.readValue(text);
            if (message.isObject()) {
                return message;
            }
        } catch (JsonProcessingException _) {
            // Refused below: where exactly it broke helps nobody in a message of one line.
        }
        throw Refusal.malformed("live.message");
    }

    private static Subscribe subscribe(Wanted notices) {
        return new Subscribe(notices, Optional.empty(), OptionalLong.empty());
    }

    private static Subscribe subscribe(JsonNode message, Wanted wanted) {
        Optional<RoomName> called =
                message.hasNonNull("room")
                        ? Optional.of(new RoomName(text(message, "room", LONGEST_ROOM)))
                        : Optional.empty();
        return new Subscribe(wanted, called, after(message));
    }

    private static OptionalLong after(JsonNode message) {
        if (!message.hasNonNull("after")) {
            return OptionalLong.empty();
        }
        var after = message.path("after");
        if (!after.isNumber() || Math.abs(after.asDouble()) > LATEST_MILLIS) {
            throw Refusal.invalid("after", "live.after");
        }
        return OptionalLong.of(Math.round(after.asDouble() * 1000));
    }

    private static String place(JsonNode message) {
        return text(message, "id", LONGEST_PLACE);
    }

    private static List<String> places(JsonNode message) {
        var ids = message.path("ids");
        if (!ids.isArray() || ids.isEmpty() || ids.size() > MOST_PLACES) {
            throw Refusal.invalid("ids", "list.size", 1, MOST_PLACES);
        }
        var places = new ArrayList<String>(ids.size());
        for (var id : ids) {
            places.add(checked("ids", id, LONGEST_PLACE));
        }
        return places;
    }

    private static Optional<String> name(JsonNode message) {
        if (!message.hasNonNull("name")) {
            return Optional.empty();
        }
        var name = text(message, "name", LONGEST_PLACE);
        return Optional.of(
                Key.parse(name)
                        .orElseThrow(() -> Refusal.invalid("name", "key.invalid", name))
                        .text());
    }

    private static String text(JsonNode message, String field, int longest) {
        if (!message.hasNonNull(field)) {
            throw Refusal.invalid(field, "field.required");
        }
        return checked(field, message.path(field), longest);
    }

    private static String checked(String field, JsonNode node, int longest) {
        if (!node.isTextual()) {
            throw Refusal.invalid(field, "field.text");
        }
        var text = node.asText();
        if (text.isEmpty() || text.length() > longest) {
            throw Refusal.invalid(field, "text.length", 1, longest);
        }
        return text;
    }
}
