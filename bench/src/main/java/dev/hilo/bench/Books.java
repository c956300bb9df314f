package dev.hilo.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the server says that it has of one source, after the history has caught up. */
record Books(long accepted, long stored, long duplicates, long counted) {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    /** Waits until so many readings are in the ledger and nothing is in flight. */
    static Books of(Client client, String source, long readings) {
        long begun = System.nanoTime();
        var books = now(client, source);
        while (books.accepted < readings || books.stored + books.duplicates < books.accepted) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                return books;
            }
            LockSupport.parkNanos(100_000_000);
            books = now(client, source);
        }
        long counted =
                client.pages("/api/v1/telemetry/counts?under=load&limit=1000").stream()
                        .flatMapToLong(page -> Client.numbers(page, "count"))
                        .sum();
        return new Books(books.accepted, books.stored, books.duplicates, counted);
    }

    private static Books now(Client client, String source) {
        var account = client.get("/api/v1/ledger/" + source);
        return new Books(
                Client.number(account, "accepted"),
                Client.number(account, "stored"),
                Client.number(account, "duplicates"),
                0);
    }

    /** How many readings are not where they have to be. */
    double wrong(long acknowledged) {
        return Math.abs(accepted - acknowledged)
                + Math.abs(accepted - stored - duplicates)
                + Math.abs(stored - counted);
    }
}
