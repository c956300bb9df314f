package dev.hilo.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several texts in one cell, between semicolons; names before an equals sign. A backslash before
 * any of these, or before a backslash, means the character itself.
 */
final class Packed {

    private Packed() {}

    static String list(List<String> texts) {
        return texts.stream().map(Packed::escaped).collect(Collectors.joining(";"));
    }

    static String pair(String name, String text) {
        return escaped(name) + "=" + escaped(text);
    }

    static List<String> parts(String cell) {
        return split(cell, ';', Integer.MAX_VALUE).stream()
                .filter(part -> !part.isBlank())
                .toList();
    }

    /** The name and the text of a part; only the text where there is no equals sign. */
    static List<String> pairOf(String part) {
        return split(part, '=', 2).stream().map(Packed::plain).toList();
    }

    static String plain(String escaped) {
        var text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            boolean escape = c == '\\' && i + 1 < escaped.length();
            text.append(escape ? escaped.charAt(++i) : c);
        }
        return text.toString().strip();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace("=", "\\=");
    }

    private static List<String> split(String text, char separator, int most) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator && parts.size() < most - 1) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
