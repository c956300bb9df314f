package dev.hilo.access.secret;

/** A text that must not be seen by chance: whoever wants to read it says {@link #reveal}. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
