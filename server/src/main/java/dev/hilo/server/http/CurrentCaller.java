package dev.hilo.server.http;

import dev.hilo.kernel.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller of the request that this thread serves, as the {@link Gate} found it. */
@ApplicationScoped
public class CurrentCaller {

    static final String KEY = Caller.class.getName();

    private final CurrentVertxRequest request;

    CurrentCaller(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Only for guarded routes: a public one has no caller. */
    public Caller caller() {
        Caller caller = request.getCurrent().get(KEY);
        if (caller == null) {
            throw new IllegalStateException("a public route asked for its caller");
        }
        return caller;
    }

    /** The request's name, on any route. */
    public RequestName request() {
        return RequestName.of(request.getCurrent());
    }
}
