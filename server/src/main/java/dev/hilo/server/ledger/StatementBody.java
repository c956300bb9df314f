package dev.hilo.server.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hilo.server.http.Sentences;
import dev.hilo.telemetry.ledger.AccountDay;
import dev.hilo.telemetry.ledger.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came on one day, and whether all of it is accounted for. */
@Schema(name = "LedgerStatement")
public record StatementBody(
        LocalDate date,
        @Schema(examples = "UTC") String timeZone,
        List<Line> sources,
        CountsBody totals,
        boolean addsUp,
        @Schema(description = "The same as a sentence, in the reader's language") String sentence) {

    /** One source's part of the day. */
    @Schema(name = "LedgerStatementLine")
    public record Line(String source, @JsonUnwrapped CountsBody counts, long missing) {

        static Line of(AccountDay day) {
            return new Line(day.source(), CountsBody.of(day.counts()), day.missing());
        }
    }

    static StatementBody of(Statement statement, Sentences sentences, Locale language) {
        return new StatementBody(
                statement.date(),
                "UTC",
                statement.sources().stream().map(Line::of).toList(),
                CountsBody.of(statement.totals()),
                statement.addsUp(),
                sentence(statement, sentences, language));
    }

    private static String sentence(Statement statement, Sentences sentences, Locale language) {
        var totals = statement.totals();
        List<Object> arguments =
                List.of(
                        statement.date().toString(),
                        totals.received(),
                        totals.accepted(),
                        totals.allRefused(),
                        totals.stored(),
                        totals.duplicates(),
                        totals.inFlight());
        if (!statement.addsUp()) {
            return sentences.say("ledger.does-not-add-up", arguments, language);
        }
        return statement.isOver()
                ? sentences.say("ledger.adds-up", arguments, language)
                : sentences.say("ledger.so-far", arguments, language);
    }
}
