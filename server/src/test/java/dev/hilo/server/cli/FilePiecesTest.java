package dev.hilo.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.server.cli.FilePieces.Piece;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilePiecesTest {

    private static final String LONG = "x".repeat(50_000);

    @Test
    void every_piece_of_a_csv_has_the_header_and_tells_where_its_lines_stand() throws IOException {
        var text = "path,value\n" + (LONG + "\n").repeat(7) + "last\n";
        var pieces = pieces(text, true);
        assertThat(pieces).hasSize(3).allMatch(piece -> piece.text().startsWith("path,value\n"));
        assertThat(pieces).extracting(Piece::linesBefore).containsExactly(0L, 3L, 6L);
        var rows = new StringBuilder("path,value\n");
        pieces.forEach(piece -> rows.append(piece.text().substring("path,value\n".length())));
        assertThat(rows).hasToString(text);
    }

    @Test
    void a_quoted_cell_that_holds_line_ends_is_never_cut() throws IOException {
        var cell = "\"" + (LONG + "\n").repeat(5) + "\"";
        var pieces = pieces("path,value\na," + cell + "\nb,1\n", true);
        assertThat(pieces).hasSize(2);
        assertThat(pieces.getFirst().text()).endsWith("\"\n");
        assertThat(pieces.getLast().text()).isEqualTo("path,value\nb,1\n");
        assertThat(pieces.getLast().linesBefore()).isEqualTo(6);
    }

    @Test
    void lines_without_a_header_stand_for_themselves() throws IOException {
        assertThat(pieces("{}\n{}", false)).containsExactly(new Piece("{}\n{}\n", 0));
        assertThat(pieces("", false)).isEmpty();
        assertThat(pieces("path\n", true)).isEmpty();
    }

    private static List<Piece> pieces(String text, boolean hasHeader) throws IOException {
        var pieces = new FilePieces(new BufferedReader(new StringReader(text)), hasHeader);
        var all = new ArrayList<Piece>();
        for (var next = pieces.next(); next.isPresent(); next = pieces.next()) {
            all.add(next.get());
        }
        return all;
    }
}
