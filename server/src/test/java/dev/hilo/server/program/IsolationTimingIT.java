package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How long a 404 takes does not tell whether the thing is another tenant's or nobody's. Both are
 * asked for in turns, so that whatever else the machine does slows both. A difference counts from a
 * millisecond on, or from what two halves of the same requests differ by on a noisy machine; it has
 * to show again each time it is measured.
 */
class IsolationTimingIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    private static final String ABSENT = "01932c8e-7a51-7c3e-9d5b-2f6d1f0a9b3c";
    private static final int PAIRS = 200;
    private static final int WARM_UP = 50;
    private static final int TRIES = 3;
    private static final double TELLING_MILLIS = 1;
    private static final double NOISE_FACTOR = 4;

    @Test
    void a_foreign_id_takes_as_long_as_one_that_exists_nowhere() {
        var tenants = TwoTenants.make(server, "mark-of-andes");
        var routes = Route.all(server).stream().filter(IsolationTimingIT::isOfOneItem).toList();
        assertThat(routes).hasSizeGreaterThan(10);
        for (Route route : routes) {
            measure(tenants.asBorder(), route, tenants.fill(route.path()), WARM_UP);
        }
        assertThat(routes)
                .allSatisfy(route -> {
                    var theirs = tenants.fill(route.path());
                    var tries =
                            IntStream.range(0, TRIES)
                                    .mapToObj(
                                            _ -> measure(tenants.asBorder(), route, theirs, PAIRS))
                                    .takeWhile(Times::tell)
                                    .toList();
                    assertThat(tries).as("%s tells by its time", route).hasSizeLessThan(TRIES);
                });
    }

    private static boolean isOfOneItem(Route route) {
        return route.isApi()
                && route.path().endsWith("/{id}")
                && !route.path().contains("/tenants");
    }

    private static Times measure(Api border, Route route, String theirs, int pairs) {
        var absent = theirs.substring(0, theirs.lastIndexOf('/') + 1) + ABSENT;
        var ofTheirs = new double[pairs];
        var ofAbsent = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            ofTheirs[i] = millis(border, route, theirs);
            ofAbsent[i] = millis(border, route, absent);
        }
        return Times.of(ofTheirs, ofAbsent);
    }

    private static double millis(Api border, Route route, String path) {
        long begun = System.nanoTime();
        var answer =
                border.with("If-Match", "\"1\"")
                        .send(route.method(), path, type(route), body(route));
        long taken = System.nanoTime() - begun;
        answer.expect(404);
        return taken / 1e6;
    }

    private static String type(Route route) {
        return route.method().equals("PATCH") ? "application/json" : "";
    }

    private static String body(Route route) {
        return route.method().equals("PATCH") ? "{\"name\": \"stolen\"}" : "";
    }

    /**
     * Medians, in milliseconds.
     *
     * @param noise what two halves of the requests for nobody's thing differ by
     */
    private record Times(double theirs, double absent, double noise) {

        static Times of(double[] theirs, double[] absent) {
            double noise = Math.abs(median(half(absent, 0)) - median(half(absent, 1)));
            return new Times(median(theirs), median(absent), noise);
        }

        boolean tell() {
            return Math.abs(theirs - absent) > Math.max(TELLING_MILLIS, NOISE_FACTOR * noise);
        }

        private static double median(double[] values) {
            return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
        }

        private static double[] half(double[] values, int parity) {
            return IntStream.range(0, values.length / 2)
                    .mapToDouble(i -> values[2 * i + parity])
                    .toArray();
        }
    }
}
