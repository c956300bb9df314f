package dev.hilo.access;

import dev.hilo.kernel.AddressBlock;
import dev.hilo.kernel.RateLimits;
import dev.hilo.kernel.RateLimits.Rate;
import dev.hilo.kernel.Refusal;
import java.time.Duration;
import java.util.List;

/**
 * Slows down guessing: short buckets forgive a typing mistake, long ones make the waits grow from
 * seconds to half an hour. Guesses from one address do not keep an account's owner at another one
 * out; only very many, from many addresses, do for a while. Nobody is ever locked out for good.
 * Thread-safe.
 */
final class SignInThrottle {

    private static final List<Rate> OF_ACCOUNT_AT_ADDRESS =
            List.of(
                    new Rate(5, Duration.ofMinutes(1)),
                    new Rate(20, Duration.ofHours(1)),
                    new Rate(50, Duration.ofDays(1)));

    private static final List<Rate> OF_ACCOUNT = List.of(new Rate(100, Duration.ofHours(1)));

    // Room for a whole shift that mistypes behind one address.
    private static final List<Rate> OF_ADDRESS =
            List.of(new Rate(60, Duration.ofMinutes(1)), new Rate(600, Duration.ofHours(1)));

    private final RateLimits limits;

    SignInThrottle(RateLimits limits) {
        this.limits = limits;
    }

    /** Refuses with the time to wait when there were too many attempts. */
    void attempt(String account, String address) {
        take(ofAddress(address), OF_ADDRESS);
        take(ofAccountAt(account, address), OF_ACCOUNT_AT_ADDRESS);
        take(ofAccount(account), OF_ACCOUNT);
    }

    /** The account's owner was there: what was guessed before, and this attempt, count no more. */
    void forgive(String account, String address) {
        for (int i = 0; i < OF_ADDRESS.size(); i++) {
            limits.giveBack(bucket(ofAddress(address), i), OF_ADDRESS.get(i));
        }
        reset(ofAccountAt(account, address), OF_ACCOUNT_AT_ADDRESS);
        reset(ofAccount(account), OF_ACCOUNT);
    }

    private void take(String name, List<Rate> rates) {
        for (int i = 0; i < rates.size(); i++) {
            var wait = limits.take(bucket(name, i), rates.get(i));
            if (!wait.isZero()) {
                throw Refusal.tooFast(Math.max(1, wait.plusMillis(999).toSeconds()));
            }
        }
    }

    private void reset(String name, List<Rate> rates) {
        for (int i = 0; i < rates.size(); i++) {
            limits.reset(bucket(name, i));
        }
    }

    private static String ofAddress(String address) {
        return "sign-in/address/" + AddressBlock.of(address);
    }

    private static String ofAccount(String account) {
        return "sign-in/account/" + account;
    }

    private static String ofAccountAt(String account, String address) {
        return "sign-in/account-at/" + account + "/" + AddressBlock.of(address);
    }

    private static String bucket(String name, int index) {
        return name + "/" + index;
    }
}
