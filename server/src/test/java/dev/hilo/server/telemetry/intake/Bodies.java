package dev.hilo.server.telemetry.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Gives bodies to forms, in one piece or in many. */
final class Bodies {

    private Bodies() {}

    static List<String> json(String body) {
        return told(body, (envelope, sink) -> new JsonForm(Precision.MILLISECONDS, envelope, sink));
    }

    static List<String> lines(String body) {
        return told(
                body,
                (envelope, sink) ->
                        new LineForm(
                                new JsonLines(Precision.MILLISECONDS, envelope, sink),
                                envelope,
                                sink));
    }

    static List<String> csv(String body) {
        return told(
                body,
                (envelope, sink) ->
                        new LineForm(
                                new CsvLines(Precision.MILLISECONDS, envelope, sink),
                                envelope,
                                sink));
    }

    static List<String> told(String body, BiFunction<Envelope, Sink, Form> form) {
        var told = new Told();
        var reader = form.apply(new Envelope(), told);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        reader.take(bytes, 0, bytes.length);
        reader.end();
        return told.lines();
    }

    /** The same in pieces of random length, each within an array of its own. */
    static List<String> told(
            byte[] body, RandomGenerator random, BiFunction<Envelope, Sink, Form> form) {
        var told = new Told();
        var reader = form.apply(new Envelope(), told);
        int at = 0;
        while (at < body.length) {
            int length = Math.min(body.length - at, random.nextInt(1, 40));
            int lead = random.nextInt(0, 5);
            var piece = new byte[lead + length + random.nextInt(0, 5)];
            System.arraycopy(body, at, piece, lead, length);
            reader.take(piece, lead, lead + length);
            at += length;
        }
        reader.end();
        return told.lines();
    }
}
