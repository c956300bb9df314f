package dev.hilo.server.telemetry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever is sent: a reading, a refusal, never a fault; and pieces change nothing. */
class FormsFuzzTest {

    private static final List<BiFunction<Envelope, Sink, Form>> FORMS =
            List.of(
                    (envelope, sink) -> new JsonForm(Precision.MILLISECONDS, envelope, sink),
                    (envelope, sink) ->
                            new LineForm(
                                    new JsonLines(Precision.SECONDS, envelope, sink),
                                    envelope,
                                    sink),
                    (envelope, sink) ->
                            new LineForm(
                                    new CsvLines(Precision.NANOSECONDS, envelope, sink),
                                    envelope,
                                    sink));

    private static final String[] SEEDS = {
        """
        {"source":"plc \\u00e9","epoch":1,"readings":[
        {"machine":"m/\\"1\\"","time":"2026-11-20T12:00:00.25+03:00","values":{"a":1.25,"b":true,
        "c":"x\\ny","d":{"value":-7e-3,"quality":"bad","time":5}}},
        {"time":12345.678,"values":{"a":null,"b":[1,{"x":[]}]},"machine":"n"}],
        "columns":[{"machine":"m","sensor":"s","times":[1,2,3],"values":[1,2.5,"x"],
        "qualities":["good","bad",0]},{"machine":"m","sensor":"s",
        "times":{"start":1,"step":10},"values":[1,2]}],"seq":9}
        """,
        """
        [{"machine":"m","time":1,"values":{"a":1}},{"machine":"m","time":2,"values":{"a":2}}]
        """,
        """
        {"machine":"m","time":1,"values":{"a":1}}
        {"machine":"m","time":2,"values":{"a":2},"source":"x"}
        """,
        "machine;time;a;\"b\"\nm;1;1,5;true\n\"m\";2026-11-20T12:00:00Z;\"x \"\"y\"\"\";\n",
        "path,time,value,quality\nm/a,1,2,good\nm/b,2,x,bad.0x80AB\n"
    };

    @Test
    void pieces_change_nothing() {
        Seeded.cases(
                2_000,
                random -> {
                    var body = mutated(random, random.nextInt(4));
                    for (var form : FORMS) {
                        var whole = new StringBuilder();
                        var pieces = new StringBuilder();
                        run(() -> Bodies.told(body.clone(), new AllAtOnce(), form), whole);
                        run(() -> Bodies.told(body.clone(), random, form), pieces);
                        assertThat(pieces)
                                .as(() -> new String(body, StandardCharsets.UTF_8))
                                .hasToString(whole.toString());
                    }
                });
    }

    @Test
    void nothing_that_is_sent_is_a_fault() {
        Seeded.cases(
                20_000,
                random -> {
                    var body = mutated(random, 1 + random.nextInt(12));
                    for (var form : FORMS) {
                        run(() -> Bodies.told(body.clone(), random, form), new StringBuilder());
                    }
                });
    }

    /** A piece as large as there is room for. */
    private record AllAtOnce() implements RandomGenerator {

        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public int nextInt(int from, int to) {
            return from == 0 ? 0 : 1 << 20;
        }
    }

    /** A refusal may come before or after what was told until then; only itself is compared. */
    private static void run(java.util.function.Supplier<List<String>> work, StringBuilder outcome) {
        try {
            outcome.append(work.get());
        } catch (Refusal refusal) {
            outcome.append(refusal.getMessage());
        }
    }

    private static byte[] mutated(RandomGenerator random, int changes) {
        var body = SEEDS[random.nextInt(SEEDS.length)].getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(4)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> body = java.util.Arrays.copyOf(body, Math.max(1, at));
                case 2 -> body[at] = (byte) "{}[]\",:;\\\n0.e-".charAt(random.nextInt(14));
                default -> {
                    int other = random.nextInt(body.length);
                    byte swap = body[at];
                    body[at] = body[other];
                    body[other] = swap;
                }
            }
        }
        return body;
    }
}
