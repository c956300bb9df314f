package dev.hilo.telemetry.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a number outside what its sensor can measure. */
public enum OutOfRange {
    /** It is kept, with quality bad. */
    MARK_BAD,
    REFUSE,
    KEEP;

    /** {@code mark-bad}, as the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OutOfRange> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
