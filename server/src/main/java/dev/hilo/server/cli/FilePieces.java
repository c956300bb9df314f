package dev.hilo.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file of lines into pieces that each stand for themselves: a CSV's header is repeated, and
 * a quoted cell that holds line ends stays whole. For one thread.
 */
final class FilePieces {

    /** So few bytes that they hold no more readings than a message with a sequence may. */
    private static final int PIECE = 1 << 17;

    private final BufferedReader in;
    private final Optional<String> header;
    private long line;

    FilePieces(BufferedReader in, boolean hasHeader) throws IOException {
        this.in = in;
        this.header = hasHeader ? Optional.ofNullable(row()) : Optional.empty();
    }

    /**
     * Some rows.
     *
     * @param linesBefore how many lines of the file stand before the first row, less the header
     *     that the piece repeats: what to add to a line of the piece for the line of the file
     */
    record Piece(String text, long linesBefore) {}

    /** Nothing when the file is at its end. */
    Optional<Piece> next() throws IOException {
        long before = line - header.map(FilePieces::lines).orElse(0L);
        var text = new StringBuilder(header.map(row -> row + "\n").orElse(""));
        int empty = text.length();
        while (text.length() < PIECE) {
            var row = row();
            if (row == null) {
                break;
            }
            text.append(row).append('\n');
        }
        return text.length() == empty
                ? Optional.empty()
                : Optional.of(new Piece(text.toString(), before));
    }

    /** A line, or several where a quoted cell goes on. */
    private @Nullable String row() throws IOException {
        var row = in.readLine();
        line++;
        while (row != null && row.chars().filter(c -> c == '"').count() % 2 != 0) {
            var more = in.readLine();
            line++;
            if (more == null) {
                return row;
            }
            row = row + "\n" + more;
        }
        return row;
    }

    private static long lines(String row) {
        return row.lines().count();
    }
}
