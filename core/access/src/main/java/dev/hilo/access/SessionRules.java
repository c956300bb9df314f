package dev.hilo.access;

import java.time.Instant;
import java.util.Optional;

/** What becomes of a session when a refresh token is presented: the whole table. */
final class SessionRules {

    enum State {
        LIVE,
        /** Unused too long, or too old. */
        LAPSED,
        /** Ended, or never there. */
        GONE;

        static State of(Optional<Session> session, Instant now) {
            return session.map(it -> now.isBefore(it.lapsesAt()) ? LIVE : LAPSED).orElse(GONE);
        }
    }

    enum Presented {
        /** The one that works. */
        CURRENT,
        /**
         * The one before, again, at once and from the same device: the answer with the next one was
         * lost on the way, and nobody has used that one.
         */
        REPEATED,
        /** One that worked once: somebody else may hold it. */
        SPENT,
        /** One that we never gave out. */
        FORGED;

        static Presented of(RefreshToken token, Session session, Origin origin, Instant now) {
            if (session.current().matches(token.secret())) {
                return CURRENT;
            }
            if (session.previous().filter(hash -> hash.matches(token.secret())).isPresent()
                    && session.wasJustUsedFrom(origin, now)) {
                return REPEATED;
            }
            return token.bears(session.seal()) ? SPENT : FORGED;
        }
    }

    enum Effect {
        ROTATE,
        /** Give another token instead of the one that was lost. */
        ROTATE_AGAIN,
        /** The answer is no and nothing changes. */
        REFUSE,
        /** The answer is no, and whoever holds the current token is out too. */
        END_AS_STOLEN
    }

    private SessionRules() {}

    static Effect effect(State state, Presented presented) {
        return switch (state) {
            case LIVE ->
                    switch (presented) {
                        case CURRENT -> Effect.ROTATE;
                        case REPEATED -> Effect.ROTATE_AGAIN;
                        case SPENT -> Effect.END_AS_STOLEN;
                        case FORGED -> Effect.REFUSE;
                    };
            case LAPSED, GONE -> Effect.REFUSE;
        };
    }
}
