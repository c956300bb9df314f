package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.ProblemWriter;
import dev.hilo.server.http.PublicPaths;
import dev.hilo.server.http.RefusalWitness;
import dev.hilo.telemetry.intake.Intake;
import dev.hilo.telemetry.intake.Taken;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where readings come in over HTTP: {@code POST /api/v1/telemetry}. A route of its own and no REST
 * resource, because a body is read as it comes. Thread-safe.
 */
@ApplicationScoped
public class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final int ACCEPTED = 202;

    private final Intake intake;
    private final TakenAnswer answers;
    private final ProblemWriter problems;
    private final RefusalWitness witness;
    private final BytesHeld held = new BytesHeld();
    private final Executor threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("intake-", 0).factory());

    Reception(Intake intake, TakenAnswer answers, ProblemWriter problems, RefusalWitness witness) {
        this.intake = intake;
        this.answers = answers;
        this.problems = problems;
        this.witness = witness;
    }

    void install(@Observes Router router) {
        router.post(PublicPaths.INTAKE).handler(this::take);
    }

    private void take(RoutingContext context) {
        try {
            var question = Question.of(context.request());
            new Posting(context, question, CurrentCaller.of(context).caller(), this).begin();
        } catch (Refusal refusal) {
            problems.write(context, refusal);
        }
    }

    BytesHeld held() {
        return held;
    }

    Executor mayWait() {
        return threads;
    }

    /** Begins to read; refuses when nothing is taken in now. */
    BodyReader open(Caller caller, Question question) {
        return new BodyReader(intake.open(caller), question);
    }

    /** The same on the event loop, if nothing has to be waited for. */
    Optional<BodyReader> openAtOnce(Caller caller, Question question) {
        return intake.openAtOnce(caller).map(message -> new BodyReader(message, question));
    }

    void accept(RoutingContext context, Question question, Taken taken) {
        context.response()
                .setStatusCode(ACCEPTED)
                .putHeader("Content-Type", "application/json")
                .end(answers.of(taken, question.form(), () -> ProblemWriter.language(context)));
    }

    void fail(RoutingContext context, Caller caller, @Nullable Throwable failure) {
        if (!(failure instanceof Refusal refusal)) {
            // The edge: whatever went wrong in here, the client gets an answer.
            LOG.errorf(failure, "cannot take in the readings of request %s", caller.requestId());
            problems.writeFault(context);
            return;
        }
        if (refusal.kind() == Refusal.Kind.NOT_ALLOWED) {
            threads.execute(() -> witness.saw(caller, refusal));
        }
        problems.write(context, refusal);
    }
}
