package dev.hilo.server.wiring;

import dev.hilo.server.data.DataFolder;
import dev.hilo.server.settings.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the command line prepared before the server started: checked settings, the data folder in
 * our hands, and whom to tell when it is ready. Set once, before the framework runs.
 */
public record Launch(Settings settings, DataFolder folder, Consumer<URI> whenReady) {

    private static volatile Optional<Launch> current = Optional.empty();

    public static void with(Settings settings, DataFolder folder, Consumer<URI> whenReady) {
        current = Optional.of(new Launch(settings, folder, whenReady));
    }

    static Launch current() {
        return current.orElseThrow(() -> new IllegalStateException("started without a launch"));
    }
}
