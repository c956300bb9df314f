package dev.hilo.server.live;

import dev.hilo.access.Admission;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.Refusal;
import dev.hilo.server.http.Authenticator;
import dev.hilo.server.http.RequestName;
import java.time.Instant;
import java.util.Optional;

/**
 * What lets a connection live: the token that it presented, held against the door again and again.
 * For one thread; may block.
 */
final class Pass {

    private final Authenticator authenticator;
    private final RequestName name;
    private Optional<String> token;
    private Admission admission;

    Pass(
            Authenticator authenticator,
            RequestName name,
            Optional<String> token,
            Admission admission) {
        this.authenticator = authenticator;
        this.name = name;
        this.token = token;
        this.admission = admission;
    }

    Caller caller() {
        return admission.caller();
    }

    Optional<Instant> expiresAt() {
        return admission.expiresAt();
    }

    /** Refuses when who once came in would not be let in now. */
    void check() {
        admission = authenticator.authenticate(token, name);
    }

    /** A younger token takes over, if it is the same principal's. */
    void renew(String younger) {
        var renewed = authenticator.authenticate(Optional.of(younger), name);
        if (!isSame(renewed.caller(), admission.caller()) || renewed.passwordTemporary()) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "live.other-principal");
        }
        token = Optional.of(younger);
        admission = renewed;
    }

    private static boolean isSame(Caller one, Caller other) {
        Principal mine = one.principal();
        Principal theirs = other.principal();
        return one.tenant().equals(other.tenant())
                && mine.kind() == theirs.kind()
                && mine.id().equals(theirs.id());
    }
}
