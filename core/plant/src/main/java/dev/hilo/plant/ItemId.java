package dev.hilo.plant;

import java.util.UUID;

/** A site, area, machine or sensor, whatever it is called and wherever it stands. */
public record ItemId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
