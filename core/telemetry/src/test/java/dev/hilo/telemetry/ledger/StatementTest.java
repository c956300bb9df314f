package dev.hilo.telemetry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Callers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Test
    void a_day_that_is_over_adds_up_when_nothing_is_in_flight() {
        assertThat(statement(true, 90, 5).addsUp()).isTrue();
        assertThat(statement(true, 90, 4).addsUp()).isFalse();
    }

    @Test
    void until_the_day_is_over_readings_may_be_in_flight() {
        assertThat(statement(false, 90, 4).addsUp()).isTrue();
    }

    @Test
    void one_source_cannot_make_up_for_another() {
        var days = List.of(day("a", 90, 6), day("b", 90, 4));
        var statement = Statement.of(TODAY, true, days);
        assertThat(statement.totals().inFlight()).isZero();
        assertThat(statement.addsUp()).isFalse();
    }

    private static Statement statement(boolean isOver, long stored, long duplicates) {
        return Statement.of(TODAY, isOver, List.of(day("a", stored, duplicates)));
    }

    /** A hundred readings, of which 95 were accepted. */
    private static AccountDay day(String source, long stored, long duplicates) {
        var refused = new TreeMap<>(Map.of("sensor.not-found", 5L));
        var counts = new Counts(100, refused, stored, duplicates, 0, 0, 0);
        return new AccountDay(Callers.ANDES, source, TODAY, counts, 0);
    }
}
