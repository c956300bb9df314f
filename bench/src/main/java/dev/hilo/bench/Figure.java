package dev.hilo.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One measured number beside the most that it may be. */
record Figure(String what, double measured, double most, String unit) {

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f %s | ≤ %.0f %s | %s |",
                what,
                measured,
                unit,
                most,
                unit,
                measured <= most ? "kept" : "MISSED");
    }

    static String json(List<Figure> figures) {
        return figures.stream()
                .map(figure ->
                        String.format(
                                Locale.ROOT,
                                "  {\"what\": \"%s\", \"measured\": %.3f, \"most\": %.3f,"
                                        + " \"unit\": \"%s\"}",
                                figure.what,
                                figure.measured,
                                figure.most,
                                figure.unit))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }
}
