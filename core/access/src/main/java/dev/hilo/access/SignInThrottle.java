package dev.hilo.access;

import dev.hilo.kernel.RateLimits;
import dev.hilo.kernel.RateLimits.Rate;
import dev.hilo.kernel.Refusal;
import java.time.Duration;
import java.util.List;

/**
 * Slows down guessing: short buckets forgive a typing mistake, long ones make the waits grow from
 * seconds to half an hour. Nobody is ever locked out for good. Thread-safe.
 */
final class SignInThrottle {

    private static final List<Rate> OF_ACCOUNT =
            List.of(
                    new Rate(5, Duration.ofMinutes(1)),
                    new Rate(20, Duration.ofHours(1)),
                    new Rate(50, Duration.ofDays(1)));

    // Room for a whole shift that signs in behind one address.
    private static final List<Rate> OF_ADDRESS =
            List.of(new Rate(60, Duration.ofMinutes(1)), new Rate(600, Duration.ofHours(1)));

    private final RateLimits limits;

    SignInThrottle(RateLimits limits) {
        this.limits = limits;
    }

    /** Refuses with the time to wait when there were too many attempts. */
    void attempt(String account, String address) {
        take("sign-in/address/" + address, OF_ADDRESS);
        take("sign-in/account/" + account, OF_ACCOUNT);
    }

    /** The account's owner was there: what was guessed before counts no more. */
    void forgive(String account) {
        for (int i = 0; i < OF_ACCOUNT.size(); i++) {
            limits.reset(bucket("sign-in/account/" + account, i));
        }
    }

    private void take(String name, List<Rate> rates) {
        for (int i = 0; i < rates.size(); i++) {
            var wait = limits.take(bucket(name, i), rates.get(i));
            if (!wait.isZero()) {
                throw Refusal.tooFast(Math.max(1, wait.plusMillis(999).toSeconds()));
            }
        }
    }

    private static String bucket(String name, int index) {
        return name + "/" + index;
    }
}
