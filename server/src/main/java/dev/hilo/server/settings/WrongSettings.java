package dev.hilo.server.settings;

import java.util.List;

/** The configuration has mistakes: all of them. */
public final class WrongSettings extends RuntimeException {

    private final transient List<String> mistakes;

    public WrongSettings(List<String> mistakes) {
        super(String.join("; ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
