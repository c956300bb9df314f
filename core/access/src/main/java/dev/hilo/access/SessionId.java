package dev.hilo.access;

import java.util.UUID;

/** Names one sign-in on one device. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
