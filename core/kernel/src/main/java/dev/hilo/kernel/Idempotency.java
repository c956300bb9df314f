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
        return oncePrepared(caller, key, fingerprint, () -> work);
    }

    /**
     * The same for work of which a part is slow: that part runs before the transaction, and not for
     * a repeat; what it gives runs inside.
     */
    public Answer oncePrepared(
            Caller caller, String key, String fingerprint, Supplier<Supplier<Answer>> preparation) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid("Idempotency-Key", "text.length", 1, LONGEST_KEY);
        }
        var known = transactions.read(() -> known(caller, key, fingerprint));
        if (known.isPresent()) {
            return known.get();
        }
        var work = preparation.get();
        return transactions.write(() ->
                known(caller, key, fingerprint)
                        .orElseGet(() -> {
                            var answer = work.get();
                            store.insert(
                                    caller.tenant(),
                                    principal(caller),
                                    new Entry(key, fingerprint, answer, clock.instant()));
                            return answer;
                        }));
    }

    private Optional<Answer> known(Caller caller, String key, String fingerprint) {
        var entry = store.find(caller.tenant(), principal(caller), key);
        if (entry.isPresent() && !entry.get().fingerprint().equals(fingerprint)) {
            throw Refusal.conflict("idempotency.other-request", key);
        }
        return entry.map(Entry::answer);
    }

    private static String principal(Caller caller) {
        return caller.principal().kind() + ":" + caller.principal().id();
    }

    public void forgetOld() {
        transactions.run(() -> store.deleteBefore(clock.instant().minus(REMEMBERED)));
    }
}
