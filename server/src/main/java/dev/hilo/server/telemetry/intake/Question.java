package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Problems;
import dev.hilo.server.http.Asked;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What a request says before its body: in which form and coding it comes, what its times count, and
 * whose message it is.
 */
record Question(MediaForm form, Coding coding, Precision precision, Envelope envelope) {

    private static final Set<String> NAMES = Set.of("source", "epoch", "seq", "precision");
    private static final int MOST_DIGITS = 18;

    /** Refuses what is not read here, all of it together. */
    static Question of(HttpServerRequest request) {
        var form = MediaForm.of(Optional.ofNullable(request.getHeader("Content-Type")));
        var coding = Coding.of(Optional.ofNullable(request.getHeader("Content-Encoding")));
        var envelope = new Envelope();
        var precision = Precision.MILLISECONDS;
        if (request.query() != null) {
            precision = read(request, envelope);
        }
        return new Question(form, coding, precision, envelope);
    }

    private static Precision read(HttpServerRequest request, Envelope envelope) {
        var problems = new Problems();
        for (String name : request.params().names()) {
            problems.when(
                    !NAMES.contains(name), name, "query.unknown", "epoch, precision, seq, source");
        }
        Asked.text(request.getParam("source")).ifPresent(envelope::source);
        count("epoch", request, problems).ifPresent(envelope::epoch);
        count("seq", request, problems).ifPresent(envelope::number);
        var word = Asked.text(request.getParam("precision"));
        var precision =
                word.isEmpty() ? Optional.of(Precision.MILLISECONDS) : word.flatMap(Precision::of);
        problems.when(precision.isEmpty(), "precision", "json.expected", "s, ms, us, ns");
        problems.refuse();
        return precision.orElseThrow();
    }

    private static Optional<Long> count(String name, HttpServerRequest request, Problems problems) {
        var text = Asked.text(request.getParam(name));
        boolean right =
                text.stream()
                        .allMatch(it ->
                                it.length() <= MOST_DIGITS
                                        && it.chars().allMatch(c -> c >= '0' && c <= '9'));
        problems.when(!right, name, "number.whole", Asked.shown(text.orElse("")));
        return right ? text.map(Long::valueOf) : Optional.empty();
    }
}
