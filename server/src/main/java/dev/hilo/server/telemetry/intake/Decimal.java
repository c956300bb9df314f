package dev.hilo.server.telemetry.intake;

import java.nio.charset.StandardCharsets;

/**
 * Reads a number written in decimal (RFC 8259, 6) as digits and a power of ten, which gives most
 * numbers exactly and without a text: a whole number up to 2^53 times or by a power of ten up to
 * 10^22 is rounded once (W. D. Clinger, How to read floating point numbers accurately, 1990). For
 * one thread; holds the last number read.
 */
final class Decimal {

    private static final int MOST_DIGITS = 18;
    private static final long LARGEST_EXACT = 1L << 53;
    private static final int LARGEST_EXPONENT = 9_999;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    private boolean negative;
    private long digits;
    private int exponent;
    private boolean complete;
    private byte[] bytes = {};
    private int from;
    private int to;
    private char mark;

    /** Whether the bytes are a number, with that decimal mark. */
    boolean read(byte[] source, int start, int end, char decimalMark) {
        bytes = source;
        from = start;
        to = end;
        mark = decimalMark;
        negative = start < end && source[start] == '-';
        digits = 0;
        exponent = 0;
        complete = true;
        int at = negative ? start + 1 : start;
        int whole = digits(at);
        if (whole == at || (source[at] == '0' && whole > at + 1)) {
            return false;
        }
        at = whole;
        if (at < end && source[at] == decimalMark) {
            int fraction = digits(at + 1);
            if (fraction == at + 1) {
                return false;
            }
            exponent -= fraction - at - 1;
            at = fraction;
        }
        if (at < end && (source[at] | 0x20) == 'e') {
            at = exponent(at + 1);
        }
        return at == end;
    }

    /** Takes digits in and returns where they end; too many to hold make it incomplete. */
    private int digits(int start) {
        long value = digits;
        int at = start;
        while (at < to) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            if (value >= 100_000_000_000_000_000L) {
                complete = false;
            } else {
                value = value * 10 + digit;
            }
            at++;
        }
        digits = value;
        return at;
    }

    /** The end of the exponent, or -1. */
    private int exponent(int start) {
        int at = start;
        boolean down = at < to && bytes[at] == '-';
        if (down || (at < to && bytes[at] == '+')) {
            at++;
        }
        int first = at;
        int power = 0;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            power = Math.min(LARGEST_EXPONENT, power * 10 + bytes[at] - '0');
            at++;
        }
        exponent += down ? -power : power;
        return at == first ? -1 : at;
    }

    /** The nearest double; infinite when there is none. */
    double number() {
        if (!complete || digits > LARGEST_EXACT || Math.abs(exponent) >= POWERS.length) {
            return slow();
        }
        double value = digits;
        value = exponent < 0 ? value / POWERS[-exponent] : value * POWERS[exponent];
        return negative ? -value : value;
    }

    private double slow() {
        var text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return Double.parseDouble(mark == '.' ? text : text.replace(mark, '.'));
    }

    /**
     * The number times ten to this power as a whole number, rounded down; {@link Times#NONE} when
     * it does not fit.
     */
    long scaled(int power) {
        int shift = exponent + power;
        if (!complete || shift > MOST_DIGITS) {
            return digits == 0 ? 0 : Times.NONE;
        }
        long value = negative ? -digits : digits;
        if (shift < -MOST_DIGITS) {
            return value < 0 ? -1 : 0;
        }
        if (shift < 0) {
            return Math.floorDiv(value, power(-shift));
        }
        long factor = power(shift);
        return Math.multiplyHigh(value, factor) == (value * factor) >> 63
                ? value * factor
                : Times.NONE;
    }

    /** The number when it is whole and not negative, else -1. */
    long whole() {
        return complete && !negative && exponent == 0 ? digits : -1;
    }

    private static long power(int exponent) {
        return (long) POWERS[exponent];
    }
}
