package dev.hilo.server.plant;

import dev.hilo.kernel.Refusal;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.Viewpoint;
import dev.hilo.server.http.Asked;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Query parameters that only the plant has. */
final class AskedPlace {

    private AskedPlace() {}

    static Optional<PlantPath> path(String name, @Nullable String value) {
        return Asked.text(value)
                .map(text ->
                        PlantPath.parse(text)
                                .orElseThrow(() ->
                                        Refusal.invalid(name, "path.invalid", Asked.shown(text))));
    }

    static Viewpoint viewpoint(@Nullable String asOf, @Nullable String knownAt) {
        return new Viewpoint(Asked.time("asOf", asOf), Asked.time("knownAt", knownAt));
    }
}
