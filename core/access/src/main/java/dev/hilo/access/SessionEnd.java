package dev.hilo.access;

import java.util.Locale;

/** Why a session ended before its time. */
public enum SessionEnd {
    SIGNED_OUT,
    ENDED_BY_USER,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    USER_DISABLED,
    STOLEN;

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
