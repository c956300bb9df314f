package dev.hilo.server.telemetry;

import dev.hilo.kernel.Refusal;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.PlantPath;
import dev.hilo.server.http.Asked;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.reads.HistoryQuestion;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Query parameters of questions about the past, as what they mean. */
final class AskedHistory {

    private static final Pattern SHORT = Pattern.compile("([1-9]\\d{0,5})(ms|s|m|h|d)");
    private static final Duration DAY = Duration.ofDays(1);

    private AskedHistory() {}

    /** What is left out is without end. */
    static Span span(@Nullable String from, @Nullable String to) {
        return new Span(
                Asked.time("from", from).map(Reading::micros).orElse(Span.ALL.from()),
                Asked.time("to", to).map(Reading::micros).orElse(Span.ALL.to()));
    }

    static HistoryQuestion question(
            @Nullable String from,
            @Nullable String to,
            @Nullable String limit,
            @Nullable String cursor) {
        return new HistoryQuestion(
                span(from, to),
                Asked.whole("limit", limit).orElse(HistoryQuestion.USUAL),
                Asked.text(cursor));
    }

    static ItemId sensor(String id) {
        return new ItemId(Asked.id("sensor", id));
    }

    static List<ItemId> sensors(@Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .flatMap(id -> Asked.id("sensor", "sensor", id).stream())
                        .map(ItemId::new)
                        .toList();
    }

    static Optional<PlantPath> place(@Nullable String under) {
        return Asked.text(under)
                .map(text ->
                        PlantPath.parse(text)
                                .orElseThrow(() ->
                                        Refusal.invalid(
                                                "under", "path.invalid", Asked.shown(text))));
    }

    /** {@code 5m} or {@code PT5M}; an hour when it is left out. */
    static Duration step(@Nullable String step) {
        return Asked.text(step).map(AskedHistory::length).orElse(Duration.ofHours(1));
    }

    private static Duration length(String text) {
        var parts = SHORT.matcher(text);
        if (parts.matches()) {
            long count = Long.parseLong(parts.group(1));
            return switch (parts.group(2)) {
                case "ms" -> Duration.ofMillis(count);
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException _) {
            throw Refusal.invalid("step", "step.invalid", Asked.shown(text));
        }
    }

    /** As ISO 8601 writes it, whole days as days. */
    static String written(Duration step) {
        return step.equals(DAY.multipliedBy(step.toDays()))
                ? "P" + step.toDays() + "D"
                : step.toString();
    }
}
