package dev.hilo.kernel.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.UuidV7;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryOutbox;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.kernel.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final TestClock clock = TestClock.at("2026-03-01T12:00:00Z");
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryOutbox outbox = new MemoryOutbox(transactions);
    private final Caller ana = Callers.user("ana", Callers.ANDES);
    private final List<String> failures = new ArrayList<>();

    /** A fact for tests. */
    private record Happened(String subject) implements Fact {
        @Override
        public String name() {
            return "thing.happened";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("about", subject);
        }
    }

    @Test
    void every_subscriber_receives_every_fact_in_order_once() {
        List<String> audit = new ArrayList<>();
        List<String> thread = new ArrayList<>();
        var dispatcher =
                dispatcher(
                        subscriber("audit", a -> audit.add(a.subject())),
                        subscriber("thread", a -> thread.add(a.subject())));
        announce(dispatcher, "a", "b", "c");
        dispatcher.deliverAll();
        dispatcher.deliverAll();
        assertThat(audit).containsExactly("a", "b", "c");
        assertThat(thread).containsExactly("a", "b", "c");
        assertThat(outbox.after(0, 10)).as("everybody has them").isEmpty();
    }

    @Test
    void an_undone_transaction_announces_nothing() {
        List<String> audit = new ArrayList<>();
        var dispatcher = dispatcher(subscriber("audit", a -> audit.add(a.subject())));
        assertThatThrownBy(() ->
                        transactions.run(() -> {
                            announce(dispatcher, "a");
                            throw new IllegalStateException("undone");
                        }))
                .hasMessage("undone");
        dispatcher.deliverAll();
        assertThat(audit).isEmpty();
    }

    @Test
    void a_failing_subscriber_holds_back_itself_only_and_nothing_is_lost() {
        List<String> audit = new ArrayList<>();
        var dispatcher =
                dispatcher(
                        subscriber(
                                "broken",
                                _ -> {
                                    throw new IllegalStateException("cannot");
                                }),
                        subscriber("audit", a -> audit.add(a.subject())));
        announce(dispatcher, "a", "b");
        dispatcher.deliverAll();
        assertThat(audit).containsExactly("a", "b");
        assertThat(failures).containsExactly("broken");
        assertThat(outbox.after(0, 10)).as("kept for the broken one").hasSize(2);
        dispatcher.deliverAll();
        assertThat(failures).as("it pauses before it is asked again").hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        dispatcher.deliverAll();
        assertThat(failures).as("asked again after the pause").hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        dispatcher.deliverAll();
        assertThat(failures).as("and the pauses grow").hasSize(2);
    }

    @Test
    void what_a_subscriber_stored_with_a_failed_batch_is_undone() {
        var other = new MemoryOutbox(transactions);
        var dispatcher =
                dispatcher(
                        subscriber(
                                "copy",
                                a -> {
                                    other.append(a);
                                    if (a.subject().equals("b")) {
                                        throw new IllegalStateException("cannot");
                                    }
                                }));
        announce(dispatcher, "a", "b");
        dispatcher.deliverAll();
        assertThat(other.after(0, 10)).isEmpty();
        assertThat(outbox.position("copy")).isZero();
    }

    @Test
    void a_subscriber_that_joins_later_does_not_see_what_was_dropped_before() {
        var first = dispatcher(subscriber("audit", _ -> {}));
        announce(first, "a");
        first.deliverAll();
        List<String> late = new ArrayList<>();
        var second =
                dispatcher(
                        subscriber("audit", _ -> {}),
                        subscriber("late", a -> late.add(a.subject())));
        announce(second, "b");
        second.deliverAll();
        assertThat(late).containsExactly("b");
    }

    private void announce(Dispatcher dispatcher, String... subjects) {
        var announcements =
                new OutboxAnnouncements(
                        outbox,
                        transactions,
                        dispatcher,
                        new UuidV7(clock, Seeded.random(1)),
                        clock);
        for (String subject : subjects) {
            announcements.announce(ana, new Happened(subject));
        }
    }

    private Dispatcher dispatcher(Subscriber... subscribers) {
        return new Dispatcher(
                outbox,
                transactions,
                List.of(subscribers),
                clock,
                (subscriber, _) -> failures.add(subscriber.name()));
    }

    private static Subscriber subscriber(String name, Consumer<Announcement> receive) {
        return new Subscriber() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void receive(Announcement announcement) {
                receive.accept(announcement);
            }
        };
    }
}
