package dev.hilo.plant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/** Plants as CSV: a header with the columns in any order, one item a row. Thread-safe. */
public final class CsvFormat implements ImportFormat {

    private static final int LONGEST_SHOWN = 64;

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void read(byte[] file, LineProblems problems, Consumer<ImportRow> rows) {
        var items = new Items(problems, rows);
        new CsvReader(file, problems, items::take).read();
        if (items.columns.isEmpty()) {
            problems.add(1, "", "import.empty");
        }
    }

    /** The first row names the columns of the others. */
    private static final class Items {

        private final LineProblems problems;
        private final Consumer<ImportRow> rows;
        private List<String> columns = List.of();

        Items(LineProblems problems, Consumer<ImportRow> rows) {
            this.problems = problems;
            this.rows = rows;
        }

        void take(CsvReader.Row row) {
            if (columns.isEmpty()) {
                columns = columns(row, problems);
            } else if (row.cells().size() > columns.size()) {
                problems.add(row.line(), "", "csv.cells", row.cells().size(), columns.size());
            } else {
                var cells = new LinkedHashMap<String, String>();
                for (int i = 0; i < row.cells().size(); i++) {
                    cells.put(columns.get(i), FormulaGuard.plain(row.cells().get(i)));
                }
                rows.accept(new ImportRow(row.line(), CsvColumns.members(cells)));
            }
        }
    }

    /** A file whose columns are wrong is not read further: every row would be wrong. */
    private static List<String> columns(CsvReader.Row header, LineProblems problems) {
        var columns = new ArrayList<String>();
        for (String cell : header.cells()) {
            var name = cell.strip();
            columns.add(
                    CsvColumns.ALL.stream()
                            .filter(column -> column.equalsIgnoreCase(name))
                            .findFirst()
                            .orElse(name));
        }
        var seen = new HashSet<String>();
        for (String column : columns) {
            var shown = column.substring(0, Math.min(column.length(), LONGEST_SHOWN));
            if (!CsvColumns.ALL.contains(column)) {
                var known = String.join(", ", CsvColumns.ALL);
                problems.add(header.line(), "", "csv.column-unknown", shown, known);
            } else if (!seen.add(column)) {
                problems.add(header.line(), "", "csv.column-twice", shown);
            }
        }
        if (!columns.contains("path")) {
            problems.add(header.line(), "", "csv.column-missing", "path");
        }
        problems.refuse();
        return columns;
    }
}
