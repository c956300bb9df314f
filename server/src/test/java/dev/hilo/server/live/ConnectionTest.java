package dev.hilo.server.live;

import static dev.hilo.kernel.testing.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.access.Admission;
import dev.hilo.kernel.MemoryRateLimits;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.live.Sample;
import dev.hilo.server.http.Authenticator;
import dev.hilo.server.http.RequestName;
import dev.hilo.server.http.Sentences;
import dev.hilo.server.live.Connection.House;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Pace CALM =
            new Pace(LONG, LONG, LONG, Duration.ofMillis(1), LONG, Duration.ofSeconds(60));
    private static final String SUBSCRIBE = "{\"event\":\"subscribe:machine\",\"id\":\"C-201\"}";

    private final OneMachine plant = new OneMachine();
    private final AtomicBoolean shut = new AtomicBoolean();
    private Optional<Connection> open = Optional.empty();

    @AfterEach
    void end() {
        open.ifPresent(Connection::end);
    }

    @Test
    void it_greets_answers_and_tells_readings() {
        var wire = RecordedWire.fast();
        var connection = open(wire, CALM);
        until("a greeting", () -> wire.hasSent("\"hello\",\"protocol\":1"));
        connection.receive(SUBSCRIBE);
        until("an answer", () -> wire.hasSent("\"subscribed\",\"room\":\"machine:C-201\""));
        publish(1_500, 7.5);
        until("the reading", () -> wire.hasSent("\"n\":0,\"time\":1.500,\"value\":7.5}"));
    }

    @Test
    void a_slow_client_gets_what_is_newest_and_is_told_how_much_was_left_out() {
        var wire = RecordedWire.slow();
        var connection = open(wire, CALM);
        wire.take(1);
        connection.receive(SUBSCRIBE);
        until("an answer under way", () -> wire.hasSent("subscribed"));
        for (int i = 1; i <= 5000; i++) {
            publish(i * 1000L, i);
        }
        wire.take(2);
        until("a batch", () -> wire.hasSent("telemetry:batch"));
        assertThat(wire.sent().getLast())
                .containsPattern("\"conflated\":\\d{4},")
                .endsWith("[0,5000,5000.0]]}");
    }

    @Test
    void who_takes_nothing_for_too_long_is_cut_off() {
        var wire = RecordedWire.slow();
        open(wire, new Pace(LONG, LONG, Duration.ofMillis(50), LONG, LONG, LONG));
        until("the end", () -> wire.closed().isPresent());
        assertThat(wire.closed()).contains(Closing.TOO_SLOW);
        assertThat(plant.rooms.size()).isZero();
    }

    @Test
    void who_gives_no_sign_of_life_is_cut_off() {
        var wire = RecordedWire.fast();
        open(wire, new Pace(LONG, Duration.ofMillis(50), LONG, LONG, LONG, LONG));
        until("the end", () -> wire.closed().isPresent());
        assertThat(wire.closed()).contains(Closing.SILENT);
    }

    @Test
    void before_its_token_ends_a_client_is_warned_and_then_shut_out() {
        var wire = RecordedWire.fast();
        open(wire, CALM);
        plant.clock.advance(Duration.ofMinutes(14).plusSeconds(30));
        until("a warning", () -> wire.hasSent("\"token:expiring\",\"inSeconds\":30"));
        plant.clock.advance(Duration.ofSeconds(30));
        until("the end", () -> wire.closed().isPresent());
        assertThat(wire.closed()).contains(Closing.TOKEN);
    }

    @Test
    void a_younger_token_lets_the_connection_live_on() {
        var wire = RecordedWire.fast();
        var connection = open(wire, CALM);
        plant.clock.advance(Duration.ofMinutes(14).plusSeconds(30));
        connection.receive("{\"event\":\"token\",\"token\":\"younger\"}");
        until("accepted", () -> wire.hasSent("\"token:accepted\""));
        plant.clock.advance(Duration.ofMinutes(10));
        connection.receive("{\"event\":\"unsubscribe\",\"room\":\"none\"}");
        until("an answer", () -> wire.hasSent("room.not-found"));
        assertThat(wire.closed()).isEmpty();
    }

    @Test
    void who_is_shut_out_at_a_review_loses_the_connection() {
        var wire = RecordedWire.fast();
        var connection = open(wire, CALM);
        shut.set(true);
        connection.review();
        until("the end", () -> wire.closed().isPresent());
        assertThat(wire.closed()).contains(Closing.TOKEN);
    }

    @Test
    void who_asks_faster_than_it_is_answered_is_paused() {
        var wire = RecordedWire.fast();
        var connection = open(wire, CALM);
        for (int i = 0; i < 500; i++) {
            connection.receive("{\"event\":\"heartbeat\"}");
        }
        until("it was refused some", () -> wire.hasSent("rate.exceeded"));
        until("it may speak again", () -> !wire.isPaused());
        assertThat(wire.closed()).isEmpty();
    }

    private Connection open(RecordedWire wire, Pace pace) {
        var caller = Callers.user("ana", OneMachine.TENANT);
        Authenticator door =
                (_, _) -> {
                    if (shut.get()) {
                        throw Refusal.of(Refusal.Kind.NOT_KNOWN, "token.invalid");
                    }
                    return admission(plant.clock.instant().plus(Duration.ofMinutes(15)));
                };
        var house =
                new House(
                        plant.rooms,
                        new ClientMessageReader(),
                        new ServerMessages(new ObjectMapper(), new Sentences()),
                        new MemoryRateLimits(System::nanoTime),
                        plant.clock,
                        pace,
                        _ -> {});
        var pass =
                new Pass(
                        door,
                        new RequestName("request", "trace", "127.0.0.1"),
                        Optional.of("token"),
                        admission(plant.clock.instant().plus(Duration.ofMinutes(15))));
        var connection =
                new Connection(
                        house,
                        wire,
                        pass,
                        plant.rooms.enter(caller),
                        "request",
                        Locale.ENGLISH,
                        () -> {});
        open = Optional.of(connection);
        connection.start();
        return connection;
    }

    private static Admission admission(Instant until) {
        return new Admission(
                Callers.user("ana", OneMachine.TENANT),
                Optional.empty(),
                false,
                Optional.of(until));
    }

    private void publish(long time, double value) {
        var broadcast = plant.rooms.broadcast(OneMachine.TENANT);
        broadcast.add(OneMachine.SERIES, new Sample(time, value, 0));
        broadcast.ring();
    }
}
