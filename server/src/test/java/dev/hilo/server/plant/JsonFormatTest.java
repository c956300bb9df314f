package dev.hilo.server.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.ImportRow;
import dev.hilo.plant.LineProblems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFormatTest {

    private final LineProblems problems = new LineProblems();

    @Test
    void items_come_with_the_line_they_begin_in() {
        var rows =
                read("{\"items\": [\n{\"path\": \"a\"},\n\n{\"path\": \"b\",\n\"name\": null}]}");
        assertThat(rows).extracting(ImportRow::line).containsExactly(2, 4);
        assertThat(rows.getLast().members().values())
                .containsEntry("path", "b")
                .containsKey("name");
        assertThat(told()).isEmpty();
    }

    @Test
    void a_bare_list_is_read_too() {
        assertThat(read("[{\"path\":\"a\",\"range\":{\"low\":1.5},\"tags\":[\"x\"]}]"))
                .singleElement()
                .satisfies(row -> assertThat(row.members().values()).containsKey("range"));
        assertThat(told()).isEmpty();
    }

    @Test
    void what_is_no_object_is_told_by_line_and_the_rest_is_read() {
        assertThat(read("[\n1,\n{\"path\":\"a\"},\n\"b\"]")).hasSize(1);
        assertThat(told()).containsExactly("line 2: field.object", "line 4: field.object");
    }

    @Test
    void broken_json_is_told_where_it_breaks() {
        read("[{\"path\":\"a\"},\n{\"path\" \"b\"}]");
        assertThat(told()).containsExactly("line 2: json.malformed");
    }

    @Test
    void a_member_twice_is_broken_json() {
        read("[{\"path\":\"a\",\"path\":\"b\"}]");
        assertThat(told()).contains("line 1: json.malformed");
    }

    @Test
    void what_is_no_list_or_empty_is_refused() {
        read("{\"sites\": []}");
        assertThat(told()).containsExactly("line 1: field.list");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        new JsonFormat()
                .read(
                        "[{\"path\":\"\u00e1\"}]".getBytes(StandardCharsets.ISO_8859_1),
                        problems,
                        _ -> {});
        assertThat(told()).hasSize(2).contains("line 1: import.empty");
    }

    @Test
    void an_item_larger_than_any_item_is_refused_before_it_fills_the_memory() {
        var file = "[{\"path\":\"a\",\n\"tags\":[" + "1,".repeat(6000) + "1]}]";
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no ->
                                assertThat(no.problems())
                                        .extracting(Problem::field, Problem::code)
                                        .containsExactly(tuple("line 1", "import.item-too-large")));
    }

    private List<ImportRow> read(String file) {
        var rows = new ArrayList<ImportRow>();
        new JsonFormat().read(file.getBytes(StandardCharsets.UTF_8), problems, rows::add);
        return rows;
    }

    private List<String> told() {
        try {
            problems.refuse();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.problems().stream().map(p -> p.field() + ": " + p.code()).toList();
        }
    }
}
