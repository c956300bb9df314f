package dev.hilo.server.telemetry.intake;

/**
 * Times as readings carry them, in microseconds since 1970: RFC 3339 text by hand, because there is
 * one with almost every reading, and numbers in the unit that the request names.
 */
final class Times {

    /** No time, or none that can be read. */
    static final long NONE = Long.MIN_VALUE;

    private static final int SHORTEST = "2026-11-20T12:00:00Z".length();
    private static final int SECONDS_END = SHORTEST - 1;
    private static final int OFFSET_LENGTH = "+03:00".length();
    private static final int FINEST = 6;
    private static final long MICROS = 1_000_000;

    private Times() {}

    /** RFC 3339 text with any fraction, of which microseconds are kept; {@link #NONE} otherwise. */
    static long rfc3339(byte[] bytes, int from, int to) {
        if (to - from < SHORTEST
                || bytes[from + 4] != '-'
                || bytes[from + 7] != '-'
                || !isBetween(bytes[from + 10])
                || bytes[from + 13] != ':'
                || bytes[from + 16] != ':') {
            return NONE;
        }
        int year = pair(bytes, from) * 100 + pair(bytes, from + 2);
        int month = pair(bytes, from + 5);
        int day = pair(bytes, from + 8);
        int hour = pair(bytes, from + 11);
        int minute = pair(bytes, from + 14);
        int second = pair(bytes, from + 17);
        boolean right =
                pair(bytes, from) >= 0
                        && pair(bytes, from + 2) >= 0
                        && year >= 1
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= daysIn(year, month)
                        && hour >= 0
                        && hour <= 23
                        && minute >= 0
                        && minute <= 59
                        && second >= 0
                        && second <= 59;
        if (!right) {
            return NONE;
        }
        long seconds = days(year, month, day) * 86_400 + hour * 3_600L + minute * 60L + second;
        return withFraction(bytes, from + SECONDS_END, to, seconds);
    }

    private static long withFraction(byte[] bytes, int from, int to, long seconds) {
        int at = from;
        long micros = 0;
        if (bytes[at] == '.') {
            int first = ++at;
            while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
                if (at - first < FINEST) {
                    micros = micros * 10 + bytes[at] - '0';
                }
                at++;
            }
            if (at == first) {
                return NONE;
            }
            for (int i = at - first; i < FINEST; i++) {
                micros *= 10;
            }
        }
        long offset = offset(bytes, at, to);
        return offset == NONE ? NONE : (seconds - offset) * MICROS + micros;
    }

    /** Seconds east of UTC. */
    private static long offset(byte[] bytes, int from, int to) {
        if (to - from == 1 && (bytes[from] | 0x20) == 'z') {
            return 0;
        }
        if (to - from != OFFSET_LENGTH
                || (bytes[from] != '+' && bytes[from] != '-')
                || bytes[from + 3] != ':') {
            return NONE;
        }
        int hours = pair(bytes, from + 1);
        int minutes = pair(bytes, from + 4);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return NONE;
        }
        long seconds = hours * 3_600L + minutes * 60L;
        return bytes[from] == '-' ? -seconds : seconds;
    }

    private static boolean isBetween(byte letter) {
        return letter == 'T' || letter == 't' || letter == ' ';
    }

    /** Two digits as a number, or -1. */
    private static int pair(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Days since 1970-01-01 in the Gregorian calendar, with years that begin in March. */
    private static long days(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400L);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }
}
