package dev.hilo.server.http;

import java.util.List;
import java.util.stream.Collectors;

/** A line of CSV (RFC 4180). A cell never begins a spreadsheet's formula. */
public final class CsvLine {

    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private CsvLine() {}

    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe =
                !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
