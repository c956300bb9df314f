package dev.hilo.kernel.announce;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Transactions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Announces by writing to the outbox in the transaction under way. Thread-safe. */
public final class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;
    private final Transactions transactions;
    private final Dispatcher dispatcher;
    private final Ids ids;
    private final InstantSource clock;

    public OutboxAnnouncements(
            Outbox outbox,
            Transactions transactions,
            Dispatcher dispatcher,
            Ids ids,
            InstantSource clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.dispatcher = dispatcher;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void announce(Caller caller, Fact fact) {
        transactions.run(() -> {
            outbox.append(
                    new Announcement(
                            0,
                            ids.next(),
                            caller.tenant(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            caller.principal(),
                            caller.requestId(),
                            caller.address(),
                            fact.name(),
                            fact.subject(),
                            fact.details()));
            transactions.afterCommit(dispatcher::wake);
        });
    }
}
