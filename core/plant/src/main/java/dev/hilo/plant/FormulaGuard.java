package dev.hilo.plant;

import java.util.regex.Pattern;

/**
 * A cell that begins like a formula would be run by whoever opens the file in a spreadsheet. An
 * apostrophe before it makes it text there; reading takes the apostrophe away again. A number is no
 * formula.
 */
final class FormulaGuard {

    private static final char GUARD = '\'';
    private static final String SIGNS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?");

    private FormulaGuard() {}

    static String guarded(String text) {
        return isGuardedFirst(text, 0) && !NUMBER.matcher(text).matches() ? GUARD + text : text;
    }

    static String plain(String cell) {
        boolean guarded = !cell.isEmpty() && cell.charAt(0) == GUARD && isGuardedFirst(cell, 1);
        return guarded ? cell.substring(1) : cell;
    }

    /** An apostrophe of the text's own is guarded too, so that none is lost. */
    private static boolean isGuardedFirst(String text, int at) {
        return at < text.length()
                && (text.charAt(at) == GUARD || SIGNS.indexOf(text.charAt(at)) >= 0);
    }
}
