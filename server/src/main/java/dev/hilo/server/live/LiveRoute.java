package dev.hilo.server.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.access.Admission;
import dev.hilo.kernel.RateLimits;
import dev.hilo.kernel.Refusal;
import dev.hilo.live.Member;
import dev.hilo.live.Rooms;
import dev.hilo.server.http.Authenticator;
import dev.hilo.server.http.Bearer;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.ProblemWriter;
import dev.hilo.server.http.PublicPaths;
import dev.hilo.server.http.RequestName;
import dev.hilo.server.http.Sentences;
import dev.hilo.server.live.Connection.House;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Where clients connect for live values. Whoever gets here passed the gate. */
@ApplicationScoped
public class LiveRoute implements HttpServerOptionsCustomizer {

    static final String PROTOCOL = "hilo.v1";

    private static final int LONGEST_MESSAGE = 1 << 18;

    private final Rooms rooms;
    private final Connections connections;
    private final Authenticator authenticator;
    private final ProblemWriter problems;
    private final House house;

    LiveRoute(
            Rooms rooms,
            Connections connections,
            Authenticator authenticator,
            ProblemWriter problems,
            RateLimits limits,
            Sentences sentences,
            ObjectMapper json,
            MeterRegistry meters,
            InstantSource clock) {
        this.rooms = rooms;
        this.connections = connections;
        this.authenticator = authenticator;
        this.problems = problems;
        this.house =
                new House(
                        rooms,
                        new ClientMessageReader(),
                        new ServerMessages(json, sentences),
                        limits,
                        clock,
                        Pace.USUAL,
                        meters.counter("hilo.live.conflated")::increment);
        meters.gauge("hilo.live.connections", rooms, Rooms::size);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(PROTOCOL);
        options.setMaxWebSocketMessageSize(LONGEST_MESSAGE);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }

    void install(@Observes Router router) {
        router.get(PublicPaths.LIVE).handler(this::connect);
    }

    private void connect(RoutingContext context) {
        if (!"websocket".equalsIgnoreCase(context.request().getHeader("Upgrade"))) {
            problems.write(context, Refusal.malformed("live.upgrade"));
            return;
        }
        try {
            var admission = CurrentCaller.of(context);
            var member = rooms.enter(admission.caller());
            context.request()
                    .toWebSocket()
                    .onSuccess(socket -> serve(context, socket, admission, member))
                    .onFailure(_ -> rooms.leave(member));
        } catch (Refusal refusal) {
            problems.write(context, refusal);
        }
    }

    private void serve(
            RoutingContext context, ServerWebSocket socket, Admission admission, Member member) {
        var request = RequestName.of(context);
        var tenant = admission.caller().tenant();
        var self = new Connection[1];
        var connection =
                new Connection(
                        house,
                        new SocketWire(context.vertx(), socket, context.request().connection()),
                        new Pass(authenticator, request, Bearer.of(context), admission),
                        member,
                        request.requestId(),
                        language(context),
                        () -> connections.remove(tenant, self[0]));
        self[0] = connection;
        connections.add(tenant, connection);
        socket.textMessageHandler(connection::receive);
        socket.binaryMessageHandler(_ -> connection.receive(""));
        socket.pongHandler(_ -> connection.heard());
        socket.closeHandler(_ -> connection.end());
        connection.start();
    }

    private static Locale language(RoutingContext context) {
        return Sentences.language(
                Optional.ofNullable(context.request().getHeader("Accept-Language")).orElse("en"));
    }
}
