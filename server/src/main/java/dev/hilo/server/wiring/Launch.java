package dev.hilo.server.wiring;

import dev.hilo.server.data.DataFolder;
import dev.hilo.server.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What the command line prepared before the server started: checked settings, the data folder in
 * our hands, and whom to tell when it is ready. Set once, before the framework runs.
 */
public record Launch(Settings settings, DataFolder folder, Consumer<URI> whenReady) {

    private static volatile Optional<Launch> current = Optional.empty();
    private static final List<Runnable> GOODBYES = new CopyOnWriteArrayList<>();

    public static void with(Settings settings, DataFolder folder, Consumer<URI> whenReady) {
        current = Optional.of(new Launch(settings, folder, whenReady));
    }

    /** What is done as soon as it is known that we stop, before what is under way is finished. */
    static void whenStopping(Runnable goodbye) {
        GOODBYES.add(goodbye);
    }

    /** We are asked to stop. */
    public static void stopping() {
        GOODBYES.forEach(Runnable::run);
    }

    static Launch current() {
        return current.orElseThrow(() -> new IllegalStateException("started without a launch"));
    }
}
