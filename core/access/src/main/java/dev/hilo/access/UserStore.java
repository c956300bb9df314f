package dev.hilo.access;

import dev.hilo.access.secret.PasswordHash;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * The users of every tenant. Implementations must be thread-safe and join {@link
 * dev.hilo.kernel.Transactions}.
 */
public interface UserStore extends TenantData {

    Optional<User> byId(TenantId tenant, UserId id);

    Optional<User> byKey(TenantId tenant, Key key);

    /** Ordered by key. */
    Page<User> list(TenantId tenant, PageRequest page);

    void insert(User user, PasswordHash password);

    /**
     * Replaces the settings and the revision of the row whose revision is one less; false when
     * there is none.
     */
    boolean update(User user);

    Optional<PasswordHash> password(UserId id);

    /** The user's own choice from now on; the revision stays, for a password is no setting. */
    void changePassword(UserId id, PasswordHash password);

    /** Somebody else's choice: the user must make their own before anything else. */
    void lendPassword(UserId id, PasswordHash password);

    /** The same password under a stronger hash; whose choice it was stays. */
    void strengthenPassword(UserId id, PasswordHash password);

    void signedIn(UserId id, Instant at);

    /** How many users hold the role, the disabled ones too. */
    int holders(TenantId tenant, Key role);

    int enabledHolders(TenantId tenant, Key role);
}
