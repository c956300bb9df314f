package dev.hilo.access;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.announce.Announcements;
import java.util.function.Predicate;

/** Ends sessions and says so, inside the transaction that has the reason. Thread-safe. */
final class SessionEnding {

    private final SessionStore sessions;
    private final Standings standings;
    private final Announcements announcements;

    SessionEnding(SessionStore sessions, Standings standings, Announcements announcements) {
        this.sessions = sessions;
        this.standings = standings;
        this.announcements = announcements;
    }

    void end(Caller caller, User user, SessionId session, SessionEnd why) {
        sessions.delete(session);
        announcements.announce(caller, AccessFact.sessionEnded(session, user, why));
        standings.changed();
    }

    void endAll(Caller caller, User user, SessionEnd why) {
        endWhere(caller, user, why, _ -> true);
    }

    void endOthers(Caller caller, User user, SessionId current, SessionEnd why) {
        endWhere(caller, user, why, session -> !session.id().equals(current));
    }

    private void endWhere(Caller caller, User user, SessionEnd why, Predicate<Session> which) {
        sessions.ofUser(user.tenant(), user.id()).stream()
                .filter(which)
                .forEach(session -> end(caller, user, session.id(), why));
    }
}
