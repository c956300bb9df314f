package dev.hilo.server.wiring;

import dev.hilo.kernel.Refusal;
import dev.hilo.server.http.Sentences;
import dev.hilo.server.settings.Settings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.net.BindException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Says when and where the server is ready, and in plain words why it could not start. */
@ApplicationScoped
class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);

    private final Settings settings;
    private final HttpServer server;

    Startup(Settings settings, HttpServer server) {
        this.settings = settings;
        this.server = server;
    }

    void ready(@ObservesAsync HttpServerStart event) {
        tell();
    }

    void readyWithTls(@ObservesAsync HttpsServerStart event) {
        tell();
    }

    void stopped(@Observes ShutdownEvent event) {
        LOG.info("stopping: no new requests, those under way are finished");
    }

    private void tell() {
        if (!settings.loopback() && !settings.isSecure()) {
            LOG.warnf(
                    "listening on %s without TLS, as --insecure asked: passwords and readings"
                            + " travel in the open",
                    settings.host());
        }
        int port = port();
        var host = openable(settings.host());
        Launch.current()
                .whenReady()
                .accept(
                        URI.create(
                                (settings.isSecure() ? "https://" : "http://")
                                        + host
                                        + ":"
                                        + port));
    }

    /** The framework tells of the start a moment before it knows the port that it was given. */
    private int port() {
        int port = -1;
        for (int tries = 0; port <= 0 && tries < 1000; tries++) {
            port = settings.isSecure() ? server.getSecurePort() : server.getPort();
            if (port <= 0) {
                LockSupport.parkNanos(5_000_000);
            }
        }
        return port;
    }

    /** An address that a browser on this machine can open. */
    private static String openable(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "localhost";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    static String explain(Throwable fault) {
        var bind = cause(fault, BindException.class);
        if (bind.isPresent()) {
            return "the port is taken by another program; choose one with --port ("
                    + bind.get().getMessage()
                    + ")";
        }
        var refusal = cause(fault, Refusal.class);
        if (refusal.isPresent()) {
            var sentences = new Sentences();
            var language = Locale.getDefault();
            return refusal.get().problems().isEmpty()
                    ? sentences.of(refusal.get(), language)
                    : refusal.get().problems().stream()
                            .map(problem ->
                                    problem.field() + ": " + sentences.of(problem, language))
                            .collect(Collectors.joining("; "));
        }
        return "it could not start: " + deepest(fault);
    }

    /** What went wrong first, in its own words: the layers above only say that something did. */
    private static Throwable deepest(Throwable fault) {
        var deepest = fault;
        for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        return deepest;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
        for (var t = fault; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
