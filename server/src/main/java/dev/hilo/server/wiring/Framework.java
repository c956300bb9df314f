package dev.hilo.server.wiring;

import dev.hilo.server.data.DataFolder;
import dev.hilo.server.security.Certificates;
import dev.hilo.server.settings.Settings;
import io.quarkus.runtime.Quarkus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Translates our settings into the framework's and runs it until it is told to stop. */
public final class Framework {

    private Framework() {}

    /** Returns the exit code when the server has stopped. */
    public static int run(Settings settings, DataFolder folder) {
        properties(settings, folder).forEach(System::setProperty);
        var exit = new AtomicInteger();
        Quarkus.run(
                null,
                (code, fault) -> {
                    exit.set(code);
                    if (fault != null) {
                        System.err.println("hilo: " + Startup.explain(fault));
                    }
                });
        return exit.get();
    }

    private static Map<String, String> properties(Settings settings, DataFolder folder) {
        var properties = new HashMap<String, String>();
        properties.put("quarkus.http.host", settings.host());
        var port = Integer.toString(settings.port());
        switch (settings.tls()) {
            case Settings.Tls.None _ -> properties.put("quarkus.http.port", port);
            case Settings.Tls.Files files ->
                    serveTls(
                            properties,
                            port,
                            files.certificate().toString(),
                            files.key().toString());
            case Settings.Tls.SelfSigned _ -> {
                var files = Certificates.selfSigned(folder.root().resolve("tls"), settings.host());
                serveTls(properties, port, files.certificate().toString(), files.key().toString());
            }
        }
        properties.put("quarkus.log.console.json.enabled", Boolean.toString(settings.jsonLogs()));
        // Its no would have no words: RequestHead judges addresses instead.
        properties.put("vertx.disableURIValidation", "true");
        properties.put("quarkus.log.level", settings.logsLevel().toUpperCase(Locale.ROOT));
        return properties;
    }

    private static void serveTls(
            Map<String, String> properties, String port, String certificate, String key) {
        properties.put("quarkus.http.insecure-requests", "disabled");
        properties.put("quarkus.http.ssl-port", port);
        properties.put("quarkus.tls.key-store.pem.0.cert", certificate);
        properties.put("quarkus.tls.key-store.pem.0.key", key);
        properties.put("quarkus.tls.protocols", "TLSv1.3,TLSv1.2");
    }
}
