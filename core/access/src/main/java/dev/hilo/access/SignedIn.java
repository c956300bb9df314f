package dev.hilo.access;

import dev.hilo.access.secret.Secret;
import java.time.Instant;

/** What somebody gets who has signed in, or whose session goes on. */
public record SignedIn(
        Secret accessToken,
        Instant expiresAt,
        Secret refreshToken,
        Instant refreshExpiresAt,
        Me me) {}
