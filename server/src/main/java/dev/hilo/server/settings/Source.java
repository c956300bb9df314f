package dev.hilo.server.settings;

/** A value and where it stands, so that a mistake can be found. */
public record Source(String value, String place) {

    static Source usual(Setting setting) {
        return new Source(setting.usual(), "the default");
    }
}
