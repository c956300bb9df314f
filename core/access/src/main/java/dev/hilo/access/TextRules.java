package dev.hilo.access;

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
        boolean blank = text.isBlank();
        if (!problems.when(
                blank || text.length() > LONGEST_NAME, field, "text.length", 1, LONGEST_NAME)) {
            characters(text, field, problems);
        }
    }

    public static void email(Optional<String> email, String field, Problems problems) {
        email.ifPresent(text -> {
            boolean wrong = text.length() > LONGEST_EMAIL || !EMAIL.matcher(text).matches();
            if (!problems.when(wrong, field, "email.malformed")) {
                characters(text, field, problems);
            }
        });
    }

    /** Control characters and halves of surrogate pairs break screens, logs and exports. */
    private static void characters(String text, String field, Problems problems) {
        problems.when(
                text.codePoints()
                        .anyMatch(point ->
                                Character.isISOControl(point)
                                        || Character.getType(point) == Character.SURROGATE),
                field,
                "text.characters");
    }
}
