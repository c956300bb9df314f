package dev.hilo.server.wiring;

import dev.hilo.server.data.DataFolder;
import dev.hilo.server.settings.Settings;
import java.util.Optional;

/**
 * What the command line prepared before the server started: checked settings and the data folder in
 * our hands. Set once, before the framework runs.
 */
public record Launch(Settings settings, DataFolder folder) {

    private static volatile Optional<Launch> current = Optional.empty();

    public static void with(Settings settings, DataFolder folder) {
        current = Optional.of(new Launch(settings, folder));
    }

    static Launch current() {
        return current.orElseThrow(() -> new IllegalStateException("started without a launch"));
    }
}
