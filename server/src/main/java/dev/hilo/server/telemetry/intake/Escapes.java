package dev.hilo.server.telemetry.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the bytes between the quotes of a JSON text say. */
final class Escapes {

    private Escapes() {}

    /**
     * Replaces escapes where they stand, which never needs more room.
     *
     * @return where the text ends now, or -1 when an escape is none
     */
    static int resolve(byte[] bytes, int from, int to) {
        int put = from;
        int at = from;
        while (at < to) {
            byte b = bytes[at++];
            if (b != '\\') {
                bytes[put++] = b;
                continue;
            }
            byte kind = at < to ? bytes[at++] : 0;
            int plain = plain(kind);
            if (plain >= 0) {
                bytes[put++] = (byte) plain;
                continue;
            }
            int unit = kind == 'u' ? hex(bytes, at, to) : -1;
            at += 4;
            if (unit >= 0 && Character.isHighSurrogate((char) unit)) {
                boolean paired = at + 1 < to && bytes[at] == '\\' && bytes[at + 1] == 'u';
                int low = paired ? hex(bytes, at + 2, to) : -1;
                at += 6;
                unit =
                        low >= 0 && Character.isLowSurrogate((char) low)
                                ? Character.toCodePoint((char) unit, (char) low)
                                : -1;
            } else if (unit >= 0 && Character.isLowSurrogate((char) unit)) {
                unit = -1;
            }
            if (unit < 0) {
                return -1;
            }
            put = encode(bytes, put, unit);
        }
        return put;
    }

    /** The text as UTF-8 says it, or nothing when it is not UTF-8. */
    static Optional<String> decode(byte[] bytes, int from, int to) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, from, to - from))
                            .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static int plain(byte kind) {
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> -1;
        };
    }

    private static int hex(byte[] bytes, int from, int to) {
        if (from + 4 > to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private static int encode(byte[] bytes, int at, int point) {
        var encoded = Character.toString(point).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        return at + encoded.length;
    }
}
