package dev.hilo.plant;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comma-separated values (RFC 4180) in UTF-8: quoted cells may hold commas, quotes (doubled) and
 * line ends; a byte order mark is skipped; lines end with CRLF, LF or CR; empty lines do not count.
 * Used by one thread, for one file.
 */
final class CsvReader {

    record Row(int line, List<String> cells) {}

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final LineProblems problems;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private CharSequence text = "";
    private int at;
    private int line = 1;
    private int rowLine = 1;

    CsvReader(LineProblems problems) {
        this.problems = problems;
    }

    List<Row> read(byte[] file) {
        var decoded = decode(file);
        if (decoded.isEmpty()) {
            return List.of();
        }
        text = decoded.get();
        at = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        while (at < text.length()) {
            readCell();
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRow();
        }
        return rows;
    }

    private Optional<CharBuffer> decode(byte[] file) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(file);
        var characters = CharBuffer.allocate(file.length);
        var result = decoder.decode(bytes, characters, true);
        if (result.isError()) {
            characters.flip();
            int broken = 1 + (int) characters.chars().filter(c -> c == '\n').count();
            problems.add(broken, "", "csv.not-utf-8");
            return Optional.empty();
        }
        return Optional.of(characters.flip());
    }

    /** Reads to the end of the cell, and of the row where it is the last. */
    private void readCell() {
        if (text.charAt(at) == '"') {
            readQuoted();
        }
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case ',' -> {
                    endCell();
                    return;
                }
                case '\r', '\n' -> {
                    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                        at++;
                    }
                    line++;
                    endRow();
                    return;
                }
                default -> cell.append(c);
            }
        }
    }

    private void readQuoted() {
        int opened = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                if (c == '\n') {
                    line++;
                }
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                    problems.add(line, "", "csv.after-quote");
                }
                return;
            }
        }
        problems.add(opened, "", "csv.open-quote");
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
            rows.add(new Row(rowLine, cells));
        }
        cells = new ArrayList<>();
        rowLine = line;
    }
}
