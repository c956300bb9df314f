package dev.hilo.server.about;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Hilo this is, as the build wrote it down. */
public record Version(String number, String build) {

    public static Version current() {
        var properties = new Properties();
        try (var stream = Version.class.getResourceAsStream("/hilo-version.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Version(
                properties.getProperty("version", "unknown"),
                properties.getProperty("build", "unknown"));
    }
}
