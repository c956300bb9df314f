package dev.hilo.plant;

import dev.hilo.kernel.Problems;
import java.util.Map;

/** How an item is configured from some moment on. */
public sealed interface Settings
        permits SiteSettings, AreaSettings, MachineSettings, SensorSettings {

    Level level();

    Label label();

    /** The same as plain values, under the names of the API; what is absent has no entry. */
    Map<String, Object> members();

    /** Reads what a store kept; it was checked when it was written. */
    static Settings stored(Level level, Map<String, ? extends Object> members) {
        var problems = new Problems();
        var in = Members.of(members).reader(problems);
        var settings = SettingsRules.read(level, in, StoredUnits.ACCEPT);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("stored settings: " + problems.list());
        }
        return settings;
    }
}
