package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Problems;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a tenant lets in.
 *
 * @param discovery whether a machine's unknown sensors come into being with their first reading
 * @param aheadSeconds how far a reading's time may be ahead of the clock
 * @param oldestDays how old a reading may be
 * @param pointsPerSecond how many readings are taken; 0 is the installation's default
 */
public record IntakePolicy(
        boolean discovery,
        OutOfRange outOfRange,
        int aheadSeconds,
        int oldestDays,
        long pointsPerSecond,
        int revision) {

    /** Nobody has edited it yet. */
    public static final IntakePolicy USUAL =
            new IntakePolicy(false, OutOfRange.MARK_BAD, 300, 3660, 0, 1);

    private static final int MOST_AHEAD = 86_400;
    private static final int MOST_DAYS = 36_600;
    private static final long MOST_POINTS = 1_000_000_000;

    public IntakePolicy {
        var problems = new Problems();
        check(problems, "aheadSeconds", aheadSeconds, 0, MOST_AHEAD);
        check(problems, "oldestDays", oldestDays, 1, MOST_DAYS);
        check(problems, "pointsPerSecond", pointsPerSecond, 0, MOST_POINTS);
        problems.refuse();
    }

    /** The words by which the API and the audit trail name its members. */
    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("discovery", discovery);
        members.put("outOfRange", outOfRange.word());
        members.put("aheadSeconds", aheadSeconds);
        members.put("oldestDays", oldestDays);
        members.put("pointsPerSecond", pointsPerSecond);
        return members;
    }

    IntakePolicy atRevision(int number) {
        return new IntakePolicy(
                discovery, outOfRange, aheadSeconds, oldestDays, pointsPerSecond, number);
    }

    private static void check(Problems problems, String field, long value, long least, long most) {
        problems.when(value < least || value > most, field, "number.range", least, most);
    }
}
