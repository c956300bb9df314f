package dev.hilo.kernel;

import java.text.Normalizer;
import java.util.Optional;

/**
 * The rules for text that people write: NFC, no control characters, no half characters, not too
 * long. Markup and quotes are text like any other.
 */
public final class PlainText {

    /** How many lines a text may have. */
    public enum Lines {
        ONE,
        SEVERAL
    }

    /** Which rule a text breaks. */
    public enum Fault {
        CONTROL("text.control"),
        BROKEN("text.broken"),
        LENGTH("text.length");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** Says it as a problem; its arguments are the least and the greatest length. */
        public String code() {
            return code;
        }
    }

    private PlainText() {}

    /** The text as it is kept: white space around it is not meant. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    public static Optional<Fault> fault(String text, int longest, Lines lines) {
        if (text.isEmpty() || text.length() > longest) {
            return Optional.of(Fault.LENGTH);
        }
        for (int i = 0; i < text.length(); i++) {
            int point = text.codePointAt(i);
            if (Character.getType(point) == Character.SURROGATE) {
                return Optional.of(Fault.BROKEN);
            }
            boolean newLine = point == '\n' || point == '\r' || point == '\t';
            if (Character.isISOControl(point) && !(lines == Lines.SEVERAL && newLine)) {
                return Optional.of(Fault.CONTROL);
            }
            i += Character.charCount(point) - 1;
        }
        return Optional.empty();
    }
}
