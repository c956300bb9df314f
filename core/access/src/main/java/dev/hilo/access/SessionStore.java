package dev.hilo.access;

import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The live sessions. Implementations must be thread-safe and join {@link
 * dev.hilo.kernel.Transactions}.
 */
public interface SessionStore extends TenantData {

    Optional<Session> find(SessionId id);

    /** Newest first. */
    List<Session> ofUser(TenantId tenant, UserId user);

    void insert(Session session);

    /** Replaces the session of that id, if it is still there. */
    void update(Session session);

    void delete(SessionId id);

    /** Ends every session there is: nobody of any tenant stays signed in. */
    void deleteAll();

    /** Removes sessions that were last used, or started, before these times. */
    void deleteLapsed(Instant usedBefore, Instant startedBefore);
}
