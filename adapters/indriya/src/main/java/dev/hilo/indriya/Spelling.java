package dev.hilo.indriya;

import java.util.Locale;

/** What is the same symbol however a keyboard, a controller or a spreadsheet wrote it. */
final class Spelling {

    private Spelling() {}

    /** {@code M3/H}, {@code m^3/h} and {@code m³/h} differ only in case after this. */
    static String plain(String symbol) {
        var plain = new StringBuilder();
        for (int i = 0; i < symbol.length(); i++) {
            char c = symbol.charAt(i);
            switch (c) {
                case '²' -> plain.append('2');
                case '³' -> plain.append('3');
                case '\u03BC', '\u00B5' -> plain.append('u');
                case 'º', '˚' -> plain.append('°');
                case '·', '*', '⋅', '^', ' ', '\u00A0', '_' -> {}
                default -> plain.append(c);
            }
        }
        return plain.toString().replace("℃", "°C").replace("℉", "°F").replace("deg", "°");
    }

    static String folded(String symbol) {
        return plain(symbol).toLowerCase(Locale.ROOT);
    }
}
