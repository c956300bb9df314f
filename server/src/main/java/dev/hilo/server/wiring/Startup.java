package dev.hilo.server.wiring;

import dev.hilo.server.settings.Settings;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.BindException;
import java.net.URI;
import java.util.Optional;
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
        if (!settings.loopback() && !settings.isSecure()) {
            LOG.warnf(
                    "listening on %s without TLS, as --insecure asked: passwords and readings travel"
                            + " in the open",
                    settings.host());
        }
        int port = settings.isSecure() ? server.getSecurePort() : server.getPort();
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        Launch.current()
                .whenReady()
                .accept(
                        URI.create(
                                (settings.isSecure() ? "https://" : "http://")
                                        + host
                                        + ":"
                                        + port));
    }

    static String explain(Throwable fault) {
        var bind = cause(fault, BindException.class);
        if (bind.isPresent()) {
            return "the port is taken by another program; choose one with --port ("
                    + bind.get().getMessage()
                    + ")";
        }
        return fault.toString();
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
