package dev.hilo.access;

import java.util.UUID;

/** Names a user for good, whatever their key becomes. */
public record UserId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
