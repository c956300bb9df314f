package dev.hilo.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes repeating a creating request harmless: the first answer is stored in the same transaction
 * as its effect, and given again to whoever repeats the same key with the same request. The same
 * key with another request is refused. Thread-safe.
 */
public final class Idempotency {

    /** How long an answer is remembered: longer than any client retries. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    /** An answer as it left the house. */
    public record Answer(int status, String location, String body) {}

    /** One remembered answer, found by tenant, principal and key. */
    public record Entry(String key, String fingerprint, Answer answer, Instant at) {}

    /** Where answers are kept. Joins {@link Transactions}. */
    public interface Store extends TenantData {
        Optional<Entry> find(TenantId tenant, String principal, String key);

        void insert(TenantId tenant, String principal, Entry entry);

        void deleteBefore(Instant time);
    }

    private static final int LONGEST_KEY = 200;

    private final Store store;
    private final Transactions transactions;
    private final InstantSource clock;

    public Idempotency(Store store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param fingerprint a digest of what was asked (method, path, body)
     */
    public Answer once(Caller caller, String key, String fingerprint, Supplier<Answer> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid("Idempotency-Key", "text.length", 1, LONGEST_KEY);
        }
        return transactions.write(() -> {
            var principal = caller.principal().kind() + ":" + caller.principal().id();
            var known = store.find(caller.tenant(), principal, key);
            if (known.isPresent()) {
                if (!known.get().fingerprint().equals(fingerprint)) {
                    throw Refusal.conflict("idempotency.other-request", key);
                }
                return known.get().answer();
            }
            var answer = work.get();
            store.insert(
                    caller.tenant(),
                    principal,
                    new Entry(key, fingerprint, answer, clock.instant()));
            return answer;
        });
    }

    public void forgetOld() {
        transactions.run(() -> store.deleteBefore(clock.instant().minus(REMEMBERED)));
    }
}
