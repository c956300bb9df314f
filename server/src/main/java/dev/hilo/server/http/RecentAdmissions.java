package dev.hilo.server.http;

import dev.hilo.access.Admission;
import dev.hilo.access.ApiTokens;
import dev.hilo.kernel.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The API tokens that were let in within the last second, so that whoever sends thousands of
 * requests with one is not looked up for each. Any change of who may come in empties it at once.
 * Thread-safe, bounded; only for tokens, whose caller carries nothing of the request but its name.
 */
final class RecentAdmissions {

    private static final long GOOD_FOR_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST = 10_000;

    private record Recent(Admission admission, long version, long until) {}

    private final LongSupplier version;
    private final LongSupplier nanos;
    private final Map<String, Recent> byToken = new ConcurrentHashMap<>();

    /**
     * @param version another number after every change of who may come in
     * @param nanos a clock that only runs forward
     */
    RecentAdmissions(LongSupplier version, LongSupplier nanos) {
        this.version = version;
        this.nanos = nanos;
    }

    /** To be asked before an admission that is going to be remembered. */
    long version() {
        return version.getAsLong();
    }

    /** The caller under the name of this request. */
    Optional<Admission> find(Optional<String> bearer, RequestName request) {
        if (bearer.isEmpty()) {
            return Optional.empty();
        }
        var recent = byToken.get(bearer.get());
        if (recent == null
                || recent.version() != version.getAsLong()
                || nanos.getAsLong() - recent.until() > 0) {
            return Optional.empty();
        }
        var known = recent.admission();
        var caller = known.caller();
        return Optional.of(
                new Admission(
                        new Caller(
                                caller.principal(),
                                caller.tenant(),
                                caller.scopes(),
                                caller.authenticatedAt(),
                                request.requestId(),
                                request.address()),
                        known.session(),
                        known.passwordTemporary(),
                        known.expiresAt()));
    }

    /**
     * @param before the version when the admission began
     */
    void remember(String bearer, Admission admission, long before) {
        if (!bearer.startsWith(ApiTokens.MARK)) {
            return;
        }
        if (byToken.size() >= MOST) {
            byToken.clear();
        }
        byToken.put(bearer, new Recent(admission, before, nanos.getAsLong() + GOOD_FOR_NANOS));
    }
}
