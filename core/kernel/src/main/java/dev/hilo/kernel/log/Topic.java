package dev.hilo.kernel.log;

import java.util.regex.Pattern;

/** A named stream of entries: lower-case words with dots and hyphens. */
public record Topic(String name) {

    private static final int LONGEST = 100;
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    /** Readings as they came in. */
    public static final Topic TELEMETRY_RAW = new Topic("telemetry.raw");

    /** Readings derived from readings. */
    public static final Topic TELEMETRY_PROCESSED = new Topic("telemetry.processed");

    public static final Topic WELL_TEST_READINGS = new Topic("well-test.readings");
    public static final Topic DRILLING_REALTIME = new Topic("drilling.realtime");
    public static final Topic PRODUCTION_REALTIME = new Topic("production.realtime");
    public static final Topic ALARMS_CRITICAL = new Topic("alarms.critical");
    public static final Topic ALARMS_WARNINGS = new Topic("alarms.warnings");

    /** What happened to the installation itself. */
    public static final Topic EVENTS_SYSTEM = new Topic("events.system");

    public Topic {
        if (name.length() > LONGEST || !SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a topic: " + name);
        }
    }

    public Partition partition(int number) {
        return new Partition(this, number);
    }

    @Override
    public String toString() {
        return name;
    }
}
