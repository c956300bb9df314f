package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A source that numbers its messages and sends each until it is acknowledged, over servers that
 * come and go. One thread sends at a time; what was acknowledged may be asked by anybody.
 */
final class Sender {

    private static final long PAUSE_NANOS = 20_000_000;

    private final String source;
    private final Story story;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean sending;
    private volatile Thread thread = Thread.currentThread();

    Sender(String source, Story story) {
        this.source = source;
        this.story = story;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Sends until it is told to stop or the server is gone. */
    void start(Api device) {
        sending = true;
        thread = Thread.ofVirtual().start(() -> sendOn(device));
    }

    void stop() {
        sending = false;
        awaitEnd();
    }

    /** Waits until the server is gone, or the sender was stopped. */
    void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void sendOn(Api device) {
        try {
            while (sending) {
                send(device);
            }
        } catch (UncheckedIOException _) {
            // The server is gone; whether it has the message, nobody knows.
            sending = false;
        }
    }

    /** Sends the next message once, and waits a little when it is not wanted now. */
    void send(Api device) {
        var answer = post(device, acknowledged.get());
        if (answer.status() == 202) {
            acknowledged.incrementAndGet();
        } else {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).as(answer.text()).isPresent();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Sends a message that was acknowledged once more; answers how many readings that are. */
    int repeatLast(Api device) {
        post(device, acknowledged.get() - 1).expect(202);
        return story.each();
    }

    private Api.Answer post(Api device, int n) {
        return device.post(
                "/api/v1/telemetry?source=" + source + "&epoch=1&seq=" + (n + 1),
                "application/json",
                story.message(n));
    }

    /**
     * Everything acknowledged is there once, nothing is there that was not sent, and the ledger
     * adds up to it.
     */
    void verify(Api admin) {
        verify(admin, acknowledged.get(), acknowledged.get() + 1);
    }

    void verify(Api admin, int least, int most) {
        long found = story.verify(admin, least, most);
        if (found > 0) {
            // The ledger is told as it was saved last, which it is each second.
            Await.until(
                    "the ledger says that " + source + " stored " + found,
                    () -> account(admin).path("stored").asLong() == found);
            var account = account(admin);
            long accepted = account.path("accepted").asLong();
            assertThat(account.path("inFlight").asLong()).as("%s", account).isZero();
            assertThat(account.path("received").asLong()).as("%s", account).isEqualTo(accepted);
            assertThat(found + account.path("duplicates").asLong())
                    .as("%s", account)
                    .isEqualTo(accepted);
            assertThat(account.path("missing").asLong()).as("%s", account).isZero();
        }
    }

    /** Whether everything acknowledged is through the history. */
    boolean isWhole(Api admin) {
        var stored = account(admin).path("stored").asLong();
        return stored >= (long) acknowledged.get() * story.each();
    }

    /** How many readings the ledger knows to have come before. */
    long duplicates(Api admin) {
        return account(admin).path("duplicates").asLong();
    }

    private JsonNode account(Api admin) {
        return admin.get("/api/v1/ledger/" + source).json();
    }
}
