package dev.hilo.plant;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** One configuration of a template; in force like a {@link SettingsVersion}. */
public record TemplateVersion(
        TemplateId template,
        int number,
        Instant validFrom,
        Instant recordedAt,
        Principal actor,
        TemplateSettings settings) {

    /** The later in this order wins. */
    public static final Comparator<TemplateVersion> PRECEDENCE =
            Comparator.comparing(TemplateVersion::validFrom)
                    .thenComparingInt(TemplateVersion::number);

    /**
     * What counted at a time, as far as Hilo knew at another. Before the first version counts, the
     * first one does: its machines have no other.
     */
    static TemplateVersion inForce(
            Collection<TemplateVersion> versions, Instant at, Instant knownAt) {
        return versions.stream()
                .filter(v -> !v.validFrom.isAfter(at) && !v.recordedAt.isAfter(knownAt))
                .max(PRECEDENCE)
                .orElseGet(() -> versions.stream().min(PRECEDENCE).orElseThrow());
    }

    /**
     * What the template says of a sensor. One that the version in force does not have is what the
     * versions that have it said last before that time, or else first after it.
     */
    static Optional<SensorSettings> sensor(
            Collection<TemplateVersion> versions, Key key, Instant at, Instant knownAt) {
        var having = versions.stream().filter(v -> v.settings.sensor(key).isPresent()).toList();
        return having.isEmpty()
                ? Optional.empty()
                : inForce(having, at, knownAt).settings.sensor(key);
    }
}
