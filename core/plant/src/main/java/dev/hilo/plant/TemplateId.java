package dev.hilo.plant;

import java.util.UUID;

/** A machine template, through all its versions. */
public record TemplateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
