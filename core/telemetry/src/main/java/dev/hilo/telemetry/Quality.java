package dev.hilo.telemetry;

/**
 * How far a reading can be trusted: the upper half of an OPC UA status code (OPC 10000-4, 7.39),
 * whose first two bits are the severity and the rest the reason. The lower half says nothing about
 * the value and is dropped at the door.
 */
public record Quality(int code) {

    public static final Quality GOOD = new Quality(0);
    public static final Quality GOOD_LOCAL_OVERRIDE = new Quality(0x0096);
    public static final Quality UNCERTAIN = new Quality(0x4000);
    public static final Quality UNCERTAIN_LAST_USABLE = new Quality(0x4090);
    public static final Quality UNCERTAIN_SUBSTITUTE = new Quality(0x4091);
    public static final Quality UNCERTAIN_SENSOR_NOT_ACCURATE = new Quality(0x4093);
    public static final Quality UNCERTAIN_UNITS_EXCEEDED = new Quality(0x4094);
    public static final Quality BAD = new Quality(0x8000);
    public static final Quality BAD_OUT_OF_RANGE = new Quality(0x803C);
    public static final Quality BAD_NOT_CONNECTED = new Quality(0x808A);
    public static final Quality BAD_DEVICE_FAILURE = new Quality(0x808B);
    public static final Quality BAD_SENSOR_FAILURE = new Quality(0x808C);
    public static final Quality BAD_OUT_OF_SERVICE = new Quality(0x808D);

    static final int LARGEST = 0xFFFF;

    /** The severities; what the standard reserves counts as bad. */
    public enum Severity {
        GOOD,
        UNCERTAIN,
        BAD
    }

    public Quality {
        if (code < 0 || code > LARGEST) {
            throw new IllegalArgumentException("not a quality: " + code);
        }
    }

    /** The quality that a full OPC UA status code tells. */
    public static Quality ofStatus(int status) {
        return new Quality(status >>> 16);
    }

    public Severity severity() {
        return isBad(code)
                ? Severity.BAD
                : (code & 0x4000) == 0 ? Severity.GOOD : Severity.UNCERTAIN;
    }

    public static boolean isBad(int code) {
        return (code & 0x8000) != 0;
    }
}
