package dev.hilo.server.http;

import dev.hilo.access.Admission;
import dev.hilo.kernel.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;

/** The caller of the request that this thread serves, as the {@link Gate} found it. */
@ApplicationScoped
public class CurrentCaller {

    static final String KEY = Admission.class.getName();

    private final CurrentVertxRequest request;

    CurrentCaller(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Only for guarded routes: a public one has no caller. */
    public Caller caller() {
        return admission().caller();
    }

    /** The caller with the session behind it; only for guarded routes. */
    public Admission admission() {
        return known().orElseThrow(
                        () -> new IllegalStateException("a public route asked for its caller"));
    }

    /** Who was let in with this request; only for guarded routes. */
    public static Admission of(RoutingContext context) {
        return Objects.requireNonNull(context.get(KEY), "the request did not pass the gate");
    }

    Optional<Admission> known() {
        return Optional.ofNullable(request.getCurrent().<Admission>get(KEY));
    }

    /** The request's name, on any route. */
    public RequestName request() {
        return RequestName.of(request.getCurrent());
    }
}
