package dev.hilo.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Comma-separated values (RFC 4180) in UTF-8: quoted cells may hold commas, quotes (doubled) and
 * line ends; a byte order mark is skipped; lines end with CRLF, LF or CR; empty lines do not count.
 * Holds one row at a time, and of that no more than a plant can need. Used by one thread, for one
 * file.
 */
final class CsvReader {

    record Row(int line, List<String> cells) {}

    /** Twice what the longest packed cell of an item can be. */
    static final int LONGEST_CELL = 200_000;

    private static final int MOST_CELLS = 256;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Utf8Text text;
    private final LineProblems problems;
    private final Consumer<Row> rows;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int rowLine = 1;
    private boolean cellTooLong;

    CsvReader(byte[] file, LineProblems problems, Consumer<Row> rows) {
        this.text = new Utf8Text(file);
        this.problems = problems;
        this.rows = rows;
    }

    void read() {
        if (text.peek() == BYTE_ORDER_MARK) {
            text.next();
        }
        while (text.hasNext()) {
            readCell();
        }
        if (text.isBroken()) {
            problems.add(line, "", "csv.not-utf-8");
        } else if (!cell.isEmpty() || !cells.isEmpty()) {
            endRow();
        }
    }

    /** Reads to the end of the cell, and of the row where it is the last. */
    private void readCell() {
        if (text.peek() == '"') {
            readQuoted();
        }
        while (text.hasNext()) {
            char c = text.next();
            switch (c) {
                case ',' -> {
                    endCell();
                    return;
                }
                case '\r', '\n' -> {
                    if (c == '\r' && text.peek() == '\n') {
                        text.next();
                    }
                    line++;
                    endRow();
                    return;
                }
                default -> append(c);
            }
        }
    }

    private void readQuoted() {
        int opened = line;
        text.next();
        while (text.hasNext()) {
            char c = text.next();
            if (c != '"') {
                if (c == '\n') {
                    line++;
                }
                append(c);
            } else if (text.peek() == '"') {
                append(text.next());
            } else {
                if (text.hasNext() && ",\r\n".indexOf(text.peek()) < 0) {
                    problems.add(line, "", "csv.after-quote");
                }
                return;
            }
        }
        problems.add(opened, "", "csv.open-quote");
    }

    private void append(char c) {
        if (cell.length() < LONGEST_CELL) {
            cell.append(c);
        } else if (!cellTooLong) {
            cellTooLong = true;
            problems.add(rowLine, "", "csv.cell-length", LONGEST_CELL);
        }
    }

    private void endCell() {
        if (cells.size() < MOST_CELLS) {
            cells.add(cell.isEmpty() ? "" : cell.toString());
        }
        cell.setLength(0);
        cellTooLong = false;
    }

    private void endRow() {
        endCell();
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
            rows.accept(new Row(rowLine, cells));
        }
        cells = new ArrayList<>();
        rowLine = line;
    }
}
