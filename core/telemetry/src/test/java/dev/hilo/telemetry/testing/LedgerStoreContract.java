package dev.hilo.telemetry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.telemetry.Frame.Sequence;
import dev.hilo.telemetry.ledger.Account;
import dev.hilo.telemetry.ledger.AccountDay;
import dev.hilo.telemetry.ledger.Counts;
import dev.hilo.telemetry.ledger.LedgerStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every store of the ledger promises. */
public abstract class LedgerStoreContract {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Counts SOME =
            new Counts(100, new TreeMap<>(Map.of("sensor.not-found", 7L)), 80, 13, 2, 5, 9_000);

    protected abstract Transactions transactions();

    protected abstract LedgerStore ledger();

    @Test
    void what_was_saved_last_is_found() {
        save(account("plc-7", Counts.NONE));
        var newest = account("plc-7", SOME);
        save(newest);
        save(account("plc-8", Counts.NONE));
        read(() -> {
            assertThat(ledger().find(Callers.ANDES, "plc-7")).contains(newest);
            assertThat(ledger().find(Callers.BORDER, "plc-7")).isEmpty();
            assertThat(ledger().count(Callers.ANDES)).isEqualTo(2);
        });
    }

    @Test
    void a_source_that_does_not_count_its_messages_has_no_number() {
        var silent = new Account(Callers.ANDES, "token:x", SOME, 1, 2, Optional.empty(), 0);
        save(silent);
        read(() -> assertThat(ledger().find(Callers.ANDES, "token:x")).contains(silent));
    }

    @Test
    void offsets_are_saved_by_partition() {
        transactions().run(() -> ledger().save(Map.of("a/0", 5L), List.of(), List.of()));
        transactions().run(() -> ledger().save(Map.of("b/0", 7L), List.of(), List.of()));
        transactions().run(() -> ledger().save(Map.of("a/0", 6L), List.of(), List.of()));
        read(() -> assertThat(ledger().countedThrough()).isEqualTo(Map.of("a/0", 6L, "b/0", 7L)));
    }

    @Test
    void sources_are_listed_in_order_page_by_page() {
        save(account("b", SOME));
        save(account("c", SOME));
        save(account("a", SOME));
        read(() -> {
            var first = ledger().list(Callers.ANDES, PageRequest.first(2));
            assertThat(first.items()).extracting(Account::source).containsExactly("a", "b");
            var rest =
                    ledger().list(
                                    Callers.ANDES,
                                    new PageRequest(2, first.next().map(Cursor::encode)));
            assertThat(rest.items()).extracting(Account::source).containsExactly("c");
            assertThat(rest.next()).isEmpty();
        });
    }

    @Test
    void days_are_found_by_source_and_by_date_until_they_are_forgotten() {
        var days = List.of(day("a", TODAY), day("a", TODAY.minusDays(2)), day("b", TODAY));
        transactions().run(() -> ledger().save(Map.of(), List.of(), days));
        read(() -> {
            assertThat(ledger().day(Callers.ANDES, "a", TODAY)).contains(days.getFirst());
            assertThat(ledger().day(Callers.ANDES, TODAY))
                    .containsExactly(days.getFirst(), days.getLast());
            assertThat(ledger().days(Callers.ANDES, "a", 10))
                    .containsExactly(days.getFirst(), days.get(1));
            assertThat(ledger().days(Callers.ANDES, "a", 1)).containsExactly(days.getFirst());
            assertThat(ledger().day(Callers.BORDER, TODAY)).isEmpty();
        });
        transactions().run(() -> ledger().forgetBefore(Callers.ANDES, TODAY));
        read(() ->
                assertThat(ledger().days(Callers.ANDES, "a", 10)).containsExactly(days.getFirst()));
    }

    @Test
    void what_is_missing_is_summed_by_tenant_and_erasing_leaves_nothing() {
        save(account("a", SOME));
        save(account("b", SOME));
        transactions().run(() -> ledger().save(Map.of(), List.of(), List.of(day("a", TODAY))));
        read(() -> assertThat(ledger().missing()).isEqualTo(Map.of(Callers.ANDES, 6L)));
        assertThat(transactions().write(() -> ledger().erase(Callers.ANDES)))
                .containsEntry("sources", 2L);
        read(() -> {
            assertThat(ledger().count(Callers.ANDES)).isZero();
            assertThat(ledger().day(Callers.ANDES, TODAY)).isEmpty();
        });
    }

    private static Account account(String source, Counts counts) {
        var newest = Optional.of(new Sequence(4, 99));
        return new Account(Callers.ANDES, source, counts, 1_000, 2_000, newest, 3);
    }

    private static AccountDay day(String source, LocalDate date) {
        return new AccountDay(Callers.ANDES, source, date, SOME, 2);
    }

    private void save(Account account) {
        transactions().run(() -> ledger().save(Map.of(), List.of(account), List.of()));
    }

    private void read(Runnable work) {
        transactions()
                .read(() -> {
                    work.run();
                    return true;
                });
    }
}
