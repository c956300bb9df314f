package dev.hilo.server.ledger;

import dev.hilo.server.http.CsvLine;
import dev.hilo.telemetry.ledger.Counts;
import dev.hilo.telemetry.ledger.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A day's statement as CSV: a line a source, a column for each code of refusal, and the sums. */
final class StatementCsv {

    private static final List<String> FIRST = List.of("date", "source", "received", "accepted");
    private static final List<String> LAST =
            List.of("stored", "duplicates", "inFlight", "corrected", "late", "maxLatenessMs");

    private StatementCsv() {}

    static String of(Statement statement) {
        var codes = List.copyOf(new TreeSet<>(statement.totals().refused().keySet()));
        var header = new ArrayList<>(FIRST);
        codes.forEach(code -> header.add("refused " + code));
        header.addAll(LAST);
        var csv = new StringBuilder(CsvLine.of(header));
        var date = statement.date().toString();
        for (var source : statement.sources()) {
            csv.append(line(date, source.source(), source.counts(), codes));
        }
        return csv.append(line(date, "(all)", statement.totals(), codes)).toString();
    }

    private static String line(String date, String source, Counts counts, List<String> codes) {
        var body = CountsBody.of(counts);
        var cells = new ArrayList<>(List.of(date, source));
        cells.add(Long.toString(body.received()));
        cells.add(Long.toString(body.accepted()));
        codes.forEach(code -> cells.add(Long.toString(body.refused().getOrDefault(code, 0L))));
        cells.add(Long.toString(body.stored()));
        cells.add(Long.toString(body.duplicates()));
        cells.add(Long.toString(body.inFlight()));
        cells.add(Long.toString(body.corrected()));
        cells.add(Long.toString(body.late()));
        cells.add(Long.toString(body.maxLatenessMs()));
        return CsvLine.of(cells);
    }
}
