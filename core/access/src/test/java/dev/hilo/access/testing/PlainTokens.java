package dev.hilo.access.testing;

import dev.hilo.access.AccessClaims;
import dev.hilo.access.AccessTokens;
import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Refusal;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens that are remembered instead of signed. Thread-safe. */
public final class PlainTokens implements AccessTokens {

    private final InstantSource clock;
    private final Map<String, AccessClaims> issued = new ConcurrentHashMap<>();

    public PlainTokens(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Secret issue(AccessClaims claims) {
        var text = "access-" + issued.size();
        issued.put(text, claims);
        return new Secret(text);
    }

    @Override
    public AccessClaims verify(Secret token) {
        var claims = issued.get(token.reveal());
        if (claims == null) {
            throw Refusal.of(Refusal.Kind.NOT_KNOWN, "token.invalid");
        }
        if (!clock.instant().isBefore(claims.expiresAt())) {
            throw Refusal.of(Refusal.Kind.NOT_KNOWN, "token.expired");
        }
        return claims;
    }
}
