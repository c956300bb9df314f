package dev.hilo.server.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hilo.telemetry.Frame.Sequence;
import dev.hilo.telemetry.ledger.AccountDay;
import dev.hilo.telemetry.ledger.Gap;
import dev.hilo.telemetry.ledger.SourceReport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is known of one source. */
@Schema(name = "LedgerSource")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SourceBody(
        @Schema(examples = "plc-7", description = "* stands for all beyond the first 10,000")
                String source,
        @JsonUnwrapped CountsBody counts,
        @Schema(description = "Messages that never came, oldest first; a list shows 20")
                List<GapBody> gaps,
        @Schema(description = "How many messages never came, those of forgotten gaps too")
                long missing,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Schema(description = "The newest time that the source began to count anew")
                Optional<Long> epoch,
        @Schema(description = "The highest number of that epoch") Optional<Long> lastSeq,
        long silentForMs,
        @Schema(description = "The days on which it sent, newest first; only of a single source")
                Optional<List<DayBody>> days) {

    private static final int GAPS_IN_LIST = 20;

    /** Messages that follow each other and never came, both ends counted. */
    @Schema(name = "LedgerGap")
    public record GapBody(long epoch, long from, long to) {

        static GapBody of(Gap gap) {
            return new GapBody(gap.epoch(), gap.from(), gap.to());
        }
    }

    /** What came on one day (UTC). */
    @Schema(name = "LedgerDay")
    public record DayBody(LocalDate date, @JsonUnwrapped CountsBody counts, long missing) {

        static DayBody of(AccountDay day) {
            return new DayBody(day.date(), CountsBody.of(day.counts()), day.missing());
        }
    }

    static SourceBody listed(SourceReport report, Instant now) {
        return of(report, GAPS_IN_LIST, now, Optional.empty());
    }

    static SourceBody whole(SourceReport report, List<AccountDay> days, Instant now) {
        var bodies = days.stream().map(DayBody::of).toList();
        return of(report, Integer.MAX_VALUE, now, Optional.of(bodies));
    }

    private static SourceBody of(
            SourceReport report, int gaps, Instant now, Optional<List<DayBody>> days) {
        var account = report.account();
        var last = instant(account.lastSeen());
        return new SourceBody(
                account.source(),
                CountsBody.of(account.counts()),
                report.gaps().stream().limit(gaps).map(GapBody::of).toList(),
                account.missing(),
                instant(account.firstSeen()),
                last,
                account.newest().map(Sequence::epoch),
                account.newest().map(Sequence::number),
                Math.max(0, Duration.between(last, now).toMillis()),
                days);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
