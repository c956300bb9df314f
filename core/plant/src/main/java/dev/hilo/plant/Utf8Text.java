package dev.hilo.plant;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file in UTF-8, a piece at a time; it ends where bytes are no UTF-8, and says
 * so. Used by one thread.
 */
final class Utf8Text {

    /** What {@link #peek} sees at the end: no character of any text. */
    static final char END = '\uFFFF';

    private static final int PIECE = 8192;

    private final ByteBuffer bytes;
    private final CharBuffer piece = CharBuffer.allocate(PIECE).limit(0);
    // A new decoder reports what it cannot read.
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private boolean broken;

    Utf8Text(byte[] file) {
        this.bytes = ByteBuffer.wrap(file);
    }

    boolean hasNext() {
        if (!piece.hasRemaining() && bytes.hasRemaining() && !broken) {
            piece.clear();
            broken = decoder.decode(bytes, piece, true).isError();
            piece.flip();
        }
        return piece.hasRemaining();
    }

    /** Only while {@link #hasNext}. */
    char next() {
        return piece.get();
    }

    char peek() {
        return hasNext() ? piece.get(piece.position()) : END;
    }

    /** Whether the end was not the end of the file. */
    boolean isBroken() {
        return broken && !piece.hasRemaining();
    }
}
