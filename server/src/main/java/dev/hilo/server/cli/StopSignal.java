package dev.hilo.server.cli;

import dev.hilo.server.wiring.Launch;
import io.quarkus.runtime.Quarkus;
import java.lang.reflect.Proxy;

/**
 * {@code SIGTERM} asks for a clean stop, which is a success: exit code 0. Left to itself the JVM
 * stops as cleanly and ends with 143, which service managers take for a failure.
 *
 * <p>The platform hears signals only through {@code sun.misc.Signal}, which the compiler does not
 * let anybody name without a warning; hence by reflection.
 */
final class StopSignal {

    private StopSignal() {}

    static void meansSuccess() {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var stop =
                    Proxy.newProxyInstance(
                            StopSignal.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (_, _, _) -> {
                                Launch.stopping();
                                Quarkus.asyncExit(0);
                                return null;
                            });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), stop);
        } catch (ReflectiveOperationException _) {
            // A JVM without it stops as cleanly; only its exit code is another.
        }
    }
}
