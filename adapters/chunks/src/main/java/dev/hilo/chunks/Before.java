package dev.hilo.chunks;

import dev.hilo.telemetry.history.RollupWalk;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Summary;
import java.util.Comparator;

/** Looks back for the last reading before a question's span, whose value may hold into it. */
record Before(Question question) {

    void tell(RollupWalk walk) {
        var days = question.daysBackFrom(question.firstDay()).iterator();
        boolean isTold = false;
        while (!isTold && days.hasNext()) {
            isTold = isToldBy(days.next(), walk);
        }
    }

    private boolean isToldBy(Day day, RollupWalk walk) {
        return day.file().isReduced() ? isToldByMinutes(day, walk) : isToldByReadings(day, walk);
    }

    private boolean isToldByReadings(Day day, RollupWalk walk) {
        var earlier = new Span(Long.MIN_VALUE, from());
        var view = day.view(question.series());
        for (int i = view.segments().size() - 1; i >= 0; i--) {
            if (view.meets(i, earlier)) {
                var readings = view.resolved(i).readings();
                int count = readings.firstFrom(from());
                if (count > 0) {
                    walk.before(readings, count - 1);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isToldByMinutes(Day day, RollupWalk walk) {
        var last =
                day.file().minutes(question.series()).values().stream()
                        .flatMap(minutes -> minutes.summaries().stream())
                        .filter(minute -> minute.lastTime() < from())
                        .max(Comparator.comparingLong(Summary::lastTime));
        last.ifPresent(walk::before);
        return last.isPresent();
    }

    private long from() {
        return question.span().from();
    }
}
