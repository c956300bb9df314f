package dev.hilo.access;

import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks each token's signature once: a token that held is known by its digest until it expires,
 * because checking Ed25519 costs more than most requests. Only what the signature says is
 * remembered; whether its bearer still stands is asked every time. Bounded, thread-safe.
 */
public final class VerifiedTokens implements AccessTokens {

    private static final int MOST = 10_000;

    private final AccessTokens tokens;
    private final InstantSource clock;
    private final Map<String, AccessClaims> verified =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, AccessClaims> eldest) {
                    return size() > MOST;
                }
            };

    public VerifiedTokens(AccessTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Secret issue(AccessClaims claims) {
        return tokens.issue(claims);
    }

    @Override
    public AccessClaims verify(Secret token) {
        var digest = digest(token);
        synchronized (verified) {
            var known = verified.get(digest);
            if (known != null && clock.instant().isBefore(known.expiresAt())) {
                return known;
            }
            verified.remove(digest);
        }
        var claims = tokens.verify(token);
        synchronized (verified) {
            verified.put(digest, claims);
        }
        return claims;
    }

    private static String digest(Secret token) {
        var bytes = token.reveal().getBytes(StandardCharsets.UTF_8);
        return Sha256.hex(bytes);
    }
}
