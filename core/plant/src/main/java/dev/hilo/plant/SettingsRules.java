package dev.hilo.plant;

/** How settings are read from members, and what must hold of them; the reader hears of problems. */
final class SettingsRules {

    private SettingsRules() {}

    static Settings read(Level level, MembersReader in, Units units) {
        return switch (level) {
            case SITE -> SiteSettings.read(in);
            case AREA -> new AreaSettings(Label.read(in));
            case MACHINE -> MachineSettings.read(in);
            case SENSOR -> SensorSettings.read(in, units);
        };
    }

    /** What must hold once a template has spoken too. */
    static void check(Settings complete, MembersReader in) {
        switch (complete) {
            case SiteSettings _, AreaSettings _ -> {}
            case MachineSettings machine -> {
                // A template gives the kind; one that does not exist has been told already.
                if (!in.has("template")) {
                    in.required("kind", machine.kind());
                }
            }
            case SensorSettings sensor -> sensor.check(in);
        }
    }
}
