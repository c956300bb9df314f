package dev.hilo.server.http;

import dev.hilo.access.Admission;
import dev.hilo.access.Standings;
import dev.hilo.kernel.AddressBlock;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.RateLimits;
import dev.hilo.kernel.Refusal;
import dev.hilo.server.settings.Settings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The one door. Before any route, whatever technology serves it: the request gets its name, the
 * answer its headers, address and principal their limits, and the caller is known or refused.
 * Routes find the caller through {@link CurrentCaller} and never authenticate themselves.
 *
 * <p>Names and headers are given on the event loop; authentication may read the database and runs
 * on a virtual thread, with the request paused meanwhile. Where readings come in, a token that was
 * admitted a moment ago goes through at once.
 */
@ApplicationScoped
public class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final int BEFORE_EVERYTHING = 1000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int MOST_DIGITS = 18;
    private static final Optional<Admission> NOBODY = Optional.empty();

    private final Authenticator authenticator;
    private final Permissions permissions;
    private final RateLimits limits;
    private final RefusalWitness witness;
    private final ProblemWriter problems;
    private final Ids ids;
    private final AnswerHeaders headers;
    private final RecentAdmissions recent;
    private final boolean serves;
    private final RateLimits.Rate perAddress;
    private final RateLimits.Rate perPrincipal;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("gate-", 0).factory());

    Gate(
            Authenticator authenticator,
            Permissions permissions,
            RateLimits limits,
            RefusalWitness witness,
            ProblemWriter problems,
            Ids ids,
            Standings standings,
            Settings settings) {
        this.authenticator = authenticator;
        this.permissions = permissions;
        this.limits = limits;
        this.witness = witness;
        this.problems = problems;
        this.ids = ids;
        this.headers = new AnswerHeaders(settings);
        this.recent = new RecentAdmissions(standings::version, System::nanoTime);
        this.serves = settings.runs(Settings.Role.API);
        this.perAddress = new RateLimits.Rate(settings.limitAddress(), Duration.ofSeconds(1));
        this.perPrincipal = new RateLimits.Rate(settings.limitUser(), Duration.ofSeconds(1));
    }

    void install(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_EVERYTHING);
    }

    /** What the router itself cannot read does not get as far as a filter. */
    void installForUnreadable(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::turnAway);
    }

    private void turnAway(RoutingContext context) {
        if (RequestName.isGiven(context)) {
            context.next();
            return;
        }
        headers.put(context, RequestName.give(context, ids.next()));
        problems.write(context, Refusal.malformed("request.malformed"));
    }

    private void enter(RoutingContext context) {
        var name = RequestName.give(context, ids.next());
        MDC.put("request_id", name.requestId());
        MDC.put("trace_id", name.traceId());
        headers.put(context, name);
        context.addEndHandler(_ -> tell(context));
        var flaw = RequestHead.flaw(context.request());
        if (flaw.isPresent()) {
            problems.write(context, flaw.get());
            return;
        }
        headers.allowKeeping(context);
        if (headers.answerPreflight(context)) {
            return;
        }
        if (!serves && !PublicPaths.isHealth(context.normalizedPath())) {
            problems.write(context, Refusal.of(Refusal.Kind.NOT_READY, "role.no-api"));
            return;
        }
        var known = countsReadings(context) ? recent.find(Bearer.of(context), name) : NOBODY;
        var wait =
                known.isPresent()
                        ? Duration.ZERO
                        : limits.take("address:" + AddressBlock.of(name.address()), perAddress);
        if (!wait.isZero()) {
            problems.write(context, tooFast(wait));
        } else if (announcesTooMuch(context)) {
            problems.write(
                    context,
                    Refusal.of(Refusal.Kind.TOO_LARGE, "body.too-large", Uploads.MOST_BYTES));
        } else if (known.isPresent()) {
            goOn(context, known.get());
        } else if (PublicPaths.contains(context.normalizedPath())) {
            context.next();
        } else {
            context.request().pause();
            var loop = context.vertx().getOrCreateContext();
            threads.execute(() -> authenticate(context, name, loop));
        }
    }

    private void authenticate(
            RoutingContext context, RequestName name, io.vertx.core.Context loop) {
        try {
            var bearer = Bearer.of(context);
            long version = recent.version();
            var admission = authenticator.authenticate(bearer, name);
            var principal = admission.caller().principal();
            var wait =
                    countsReadings(context)
                            ? Duration.ZERO
                            : limits.take(principal.kind() + ":" + principal.id(), perPrincipal);
            if (!wait.isZero()) {
                throw tooFast(wait);
            }
            if (admission.passwordTemporary()
                    && !PublicPaths.isOpenToTemporary(context.normalizedPath())) {
                var refusal = Refusal.of(Refusal.Kind.NOT_ALLOWED, "password.temporary");
                witness.saw(admission.caller(), refusal);
                throw refusal;
            }
            if (PublicPaths.isMetrics(context.normalizedPath())) {
                permissions.require(admission.caller(), "metrics.read", "installation");
            }
            if (countsReadings(context)) {
                bearer.ifPresent(token -> recent.remember(token, admission, version));
            }
            loop.runOnContext(_ -> goOn(context, admission));
        } catch (Refusal refusal) {
            loop.runOnContext(_ -> problems.write(context, refusal));
        } catch (RuntimeException fault) {
            // The edge of the door: whatever went wrong in here, the client gets an answer.
            LOG.errorf(fault, "cannot authenticate request %s", name.requestId());
            loop.runOnContext(_ -> problems.writeFault(context));
        }
    }

    /**
     * Where readings are counted, requests are not: a tenant's and a source's budget hold there.
     */
    private static boolean countsReadings(RoutingContext context) {
        var request = context.request();
        return request.method().equals(HttpMethod.POST)
                && PublicPaths.INTAKE.equals(request.path());
    }

    private static void goOn(RoutingContext context, Admission admission) {
        MDC.put("tenant_id", admission.caller().tenant().toString());
        context.put(CurrentCaller.KEY, admission);
        context.next();
    }

    private static void tell(RoutingContext context) {
        LOG.debugf(
                "%s %s %d",
                context.request().method(),
                context.request().path(),
                context.response().getStatusCode());
    }

    /** Said before anything of the body is taken in; what is not announced is counted later. */
    private static boolean announcesTooMuch(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("Content-Length"))
                .filter(DIGITS.asMatchPredicate())
                .filter(length ->
                        length.length() > MOST_DIGITS
                                || Long.parseLong(length) > Uploads.MOST_BYTES)
                .isPresent();
    }

    private static Refusal tooFast(Duration wait) {
        return Refusal.tooFast(Math.max(1, (wait.toMillis() + 999) / 1000));
    }
}
