package dev.hilo.telemetry.history;

/**
 * The readings of one step. Bad readings, and numbers that are none, are only counted; texts too.
 * Figures over no usable reading are NaN.
 *
 * @param span the step, whole even where the question began or ended within it
 * @param count all readings, the bad ones too
 * @param bad those that the figures leave out
 * @param timeWeightedMean each value weighted by how long it held: from its reading, or the step's
 *     beginning, until the next reading or the step's end. Time before the first reading, after the
 *     last one known and after a bad one is not counted; with none at all it is the plain mean
 */
public record Rollup(
        Span span,
        long count,
        long bad,
        double min,
        double max,
        double sum,
        double first,
        double last,
        double timeWeightedMean) {

    public double mean() {
        return sum / (count - bad);
    }
}
