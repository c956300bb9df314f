package dev.hilo.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One measured number beside its budget: the least or the most that it may be. */
record Figure(String what, double measured, double budget, String unit, Side side) {

    /** On which side of the budget the measured number has to be. */
    enum Side {
        AT_MOST("≤", "most"),
        AT_LEAST("≥", "least");

        private final String sign;
        private final String word;

        Side(String sign, String word) {
            this.sign = sign;
            this.word = word;
        }
    }

    Figure(String what, double measured, double most, String unit) {
        this(what, measured, most, unit, Side.AT_MOST);
    }

    static Figure atLeast(String what, double measured, double least, String unit) {
        return new Figure(what, measured, least, unit, Side.AT_LEAST);
    }

    private boolean isKept() {
        return switch (side) {
            case AT_MOST -> measured <= budget;
            case AT_LEAST -> measured >= budget;
        };
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f %s | %s %.0f %s | %s |",
                what,
                measured,
                unit,
                side.sign,
                budget,
                unit,
                isKept() ? "kept" : "MISSED");
    }

    static String json(List<Figure> figures) {
        return figures.stream()
                .map(figure ->
                        String.format(
                                Locale.ROOT,
                                "  {\"what\": \"%s\", \"measured\": %.3f, \"%s\": %.3f,"
                                        + " \"unit\": \"%s\"}",
                                figure.what,
                                figure.measured,
                                figure.side.word,
                                figure.budget,
                                figure.unit))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }
}
