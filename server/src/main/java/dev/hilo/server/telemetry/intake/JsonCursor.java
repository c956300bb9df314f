package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Refusal;
import java.nio.charset.StandardCharsets;

/**
 * Walks JSON (RFC 8259) in bytes that may go on in the next piece: where they end within something,
 * it throws {@link NeedsBytes}, and its user begins anew from a place of its own. Texts are ranges
 * of the bytes, so that names cost no objects. For one thread.
 */
final class JsonCursor {

    private static final int DEEPEST = 64;

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final Decimal decimal = new Decimal();
    private byte[] bytes = {};
    private int at;
    private int end;
    private boolean last;
    private long before;
    private int textFrom;
    private int textTo;
    private boolean escaped;

    /**
     * @param more how many bytes of the body stood before the first byte of the array
     * @param isLast whether nothing follows them
     */
    void place(byte[] source, int from, int to, long more, boolean isLast) {
        bytes = source;
        at = from;
        end = to;
        before = more;
        last = isLast;
    }

    int at() {
        return at;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The next byte that is no white space; it is not taken. */
    byte peek() {
        while (at < end) {
            byte b = bytes[at];
            if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
                return b;
            }
            at++;
        }
        throw missing();
    }

    /** Whether there is nothing more; the answer needs the last bytes. */
    boolean isAtEnd() {
        while (at < end) {
            byte b = bytes[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
            at++;
        }
        return true;
    }

    boolean take(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char expected) {
        if (!take(expected)) {
            throw unexpected("\"" + expected + "\"");
        }
    }

    /** Takes a text; what it says is asked of this cursor before the next is taken. */
    void text() {
        expect('"');
        textFrom = at;
        escaped = false;
        int i = at;
        while (i < end) {
            byte b = bytes[i];
            if (b == '"') {
                textTo = i;
                at = i + 1;
                return;
            }
            if (b == '\\') {
                escaped = true;
                i++;
            } else if (b >= 0 && b < ' ') {
                at = i;
                throw unexpected("text");
            }
            i++;
        }
        at = end;
        throw missing();
    }

    int textFrom() {
        return textFrom;
    }

    int textTo() {
        return textTo;
    }

    boolean isEscaped() {
        return escaped;
    }

    boolean textIs(byte[] word) {
        int length = textTo - textFrom;
        if (length != word.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[textFrom + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes a number; what it is worth is asked of the decimal before the next is taken. */
    Decimal number() {
        int from = at;
        int i = from;
        while (i < end && isOfNumber(bytes[i])) {
            i++;
        }
        if (i == end && !last) {
            throw new NeedsBytes();
        }
        if (!decimal.read(bytes, from, i, '.')) {
            throw unexpected("number");
        }
        at = i;
        return decimal;
    }

    private static boolean isOfNumber(byte b) {
        return (b >= '0' && b <= '9') || b == '.' || b == '-' || b == 'e' || b == 'E' || b == '+';
    }

    static boolean beginsNumber(byte b) {
        return (b >= '0' && b <= '9') || b == '-';
    }

    boolean flag() {
        boolean on = peek() == 't';
        word(on ? TRUE : FALSE);
        return on;
    }

    void nothing() {
        word(NULL);
    }

    private void word(byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= end) {
                throw missing();
            }
            if (bytes[at + i] != word[i]) {
                throw unexpected("true, false, null");
            }
        }
        at += word.length;
    }

    /** Takes any value, whatever is in it. */
    void skip() {
        skip(0);
    }

    private void skip(int depth) {
        if (depth > DEEPEST) {
            throw unexpected("less depth");
        }
        switch (peek()) {
            case '{' -> {
                at++;
                if (!take('}')) {
                    do {
                        peek();
                        text();
                        expect(':');
                        skip(depth + 1);
                    } while (take(','));
                    expect('}');
                }
            }
            case '[' -> {
                at++;
                if (!take(']')) {
                    do {
                        skip(depth + 1);
                    } while (take(','));
                    expect(']');
                }
            }
            case '"' -> text();
            case 't', 'f' -> flag();
            case 'n' -> nothing();
            default -> number();
        }
    }

    /** Something other than this stands at the present place. */
    Refusal unexpected(String expected) {
        return Refusal.malformed("json.unexpected", before + at, expected);
    }

    private RuntimeException missing() {
        return last ? Refusal.malformed("json.cut", before + end) : new NeedsBytes();
    }
}
