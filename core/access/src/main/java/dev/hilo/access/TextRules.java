package dev.hilo.access;

import dev.hilo.kernel.PlainText;
import dev.hilo.kernel.Problems;
import java.util.Optional;
import java.util.regex.Pattern;

/** What texts that people write about people and tenants must be. */
public final class TextRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private TextRules() {}

    public static void name(String text, String field, Problems problems) {
        // White space alone is no name.
        var shown = text.isBlank() ? "" : text;
        PlainText.fault(shown, LONGEST_NAME, PlainText.Lines.ONE)
                .ifPresent(fault -> problems.add(field, fault.code(), 1, LONGEST_NAME));
    }

    public static void email(Optional<String> email, String field, Problems problems) {
        email.ifPresent(text -> {
            boolean wrong = text.length() > LONGEST_EMAIL || !EMAIL.matcher(text).matches();
            if (!problems.when(wrong, field, "email.malformed")) {
                PlainText.fault(text, LONGEST_EMAIL, PlainText.Lines.ONE)
                        .ifPresent(fault -> problems.add(field, fault.code(), 1, LONGEST_EMAIL));
            }
        });
    }
}
