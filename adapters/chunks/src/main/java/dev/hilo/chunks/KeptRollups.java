package dev.hilo.chunks;

import dev.hilo.telemetry.history.RollupWalk;
import dev.hilo.telemetry.history.Step;
import dev.hilo.telemetry.history.Summary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks a series day by day, each by the coarsest of what is kept that its step does not cut: the
 * hours of a day that is over, the minutes of a chunk, or the readings.
 */
final class KeptRollups {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Question question;
    private final boolean byMinutes;
    private final Hours.Found<Map<Long, List<Summary>>> hours;

    KeptRollups(Question question, Step step) {
        this.question = question;
        this.byMinutes = step.length().compareTo(MINUTE) >= 0;
        this.hours =
                step.length().compareTo(HOUR) >= 0
                        ? question.shelf()
                                .hours()
                                .of(question.series(), question.firstDay(), question.lastDay())
                        : new Hours.Found<>(Set.of(), Map.of());
    }

    void add(RollupWalk walk, Day day) {
        var series = question.series();
        var ofDay = hours.found().getOrDefault(day.number(), List.of());
        boolean isListed = hours.listed().contains(day.number()) && !day.isAwake(series);
        if (ofDay.isEmpty() || !isListed || !taken(walk, ofDay)) {
            addMinutes(walk, day);
        }
    }

    private void addMinutes(RollupWalk walk, Day day) {
        var series = question.series();
        boolean isOver = question.shelf().hours().lists(day.number()) && !day.isAwake(series);
        var kept = byMinutes ? day.file().minutes(series) : Map.<Chunk.Name, Minutes>of();
        if (day.file().isReduced()) {
            walk.add(inOrder(kept));
        } else if (!byMinutes || !isOver || !taken(walk, inOrder(kept))) {
            addChunks(walk, day.view(series), kept);
        }
    }

    private void addChunks(RollupWalk walk, View view, Map<Chunk.Name, Minutes> kept) {
        for (int i = 0; i < view.segments().size(); i++) {
            if (view.meets(i, question.span())) {
                boolean added =
                        byMinutes
                                && view.segments().get(i) instanceof Chunk chunk
                                && view.lateOf(i).length == 0
                                && taken(walk, chunk.minutes(kept).summaries());
                if (!added) {
                    walk.add(view.resolved(i).readings());
                }
            }
        }
    }

    private static List<Summary> inOrder(Map<Chunk.Name, Minutes> kept) {
        var minutes = new ArrayList<Summary>();
        kept.values().forEach(some -> minutes.addAll(some.summaries()));
        minutes.sort(Comparator.comparingLong(Summary::firstTime));
        return minutes;
    }

    private static boolean taken(RollupWalk walk, List<Summary> summaries) {
        boolean takes = walk.takes(summaries);
        if (takes) {
            walk.add(summaries);
        }
        return takes;
    }
}
