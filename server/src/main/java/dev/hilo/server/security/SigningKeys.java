package dev.hilo.server.security;

import java.util.List;
import java.util.Optional;

/** The keys that access tokens are signed with. Implementations must be thread-safe. */
public interface SigningKeys {

    /** The one that signs now. */
    SigningKey current();

    /** One that still verifies. */
    Optional<SigningKey> named(String kid);

    /** All that still verify, newest first. */
    List<SigningKey> verifying();
}
