package dev.hilo.server.access;

import dev.hilo.access.SignedIn;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;

/** The refresh token's only way to and from a browser: no script can read it. */
final class RefreshCookie {

    static final String NAME = "hilo_refresh";

    private static final String PATH = "/api/v1/auth";

    private RefreshCookie() {}

    static NewCookie of(SignedIn signedIn, Instant now, boolean secure) {
        var life = Duration.between(now, signedIn.refreshExpiresAt());
        return cookie(signedIn.refreshToken().reveal(), Math.toIntExact(life.toSeconds()), secure);
    }

    static NewCookie cleared(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
