package dev.hilo.server.telemetry.intake;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Undoes gzip (RFC 1952) as its bytes come; one member after another. For one thread. */
final class Gzip implements Decoding {

    private static final int PIECE = 1 << 16;
    private static final int FIXED_HEADER = 10;
    private static final int TRAILER = 8;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int HAS_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private enum Part {
        HEADER,
        DATA,
        TRAILER
    }

    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final Decoded decoded = new Decoded();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(FIXED_HEADER);
    private Part part = Part.HEADER;

    @Override
    public void take(byte[] bytes, Form form) {
        int at = 0;
        while (at < bytes.length) {
            at =
                    switch (part) {
                        case HEADER -> header(bytes, at);
                        case DATA -> data(bytes, at, form);
                        case TRAILER -> trailer(bytes, at);
                    };
        }
    }

    /** Gathers the header byte by byte: it is short. */
    private int header(byte[] bytes, int from) {
        held.write(bytes[from]);
        var header = held.toByteArray();
        if (header.length > LONGEST_HEADER) {
            throw Decoded.broken();
        }
        if (isWhole(header)) {
            held.reset();
            inflater.reset();
            check.reset();
            part = Part.DATA;
        }
        return from + 1;
    }

    private static boolean isWhole(byte[] header) {
        if (header.length < FIXED_HEADER) {
            return false;
        }
        if (header[0] != 0x1f || header[1] != (byte) 0x8b || header[2] != 8) {
            throw Decoded.broken();
        }
        int flags = header[3];
        int at = FIXED_HEADER;
        if ((flags & HAS_EXTRA) != 0) {
            if (header.length < at + 2) {
                return false;
            }
            at += 2 + (header[at] & 0xFF) + ((header[at + 1] & 0xFF) << 8);
        }
        for (int text : new int[] {HAS_NAME, HAS_COMMENT}) {
            if ((flags & text) != 0) {
                while (at < header.length && header[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        if ((flags & HAS_CHECK) != 0) {
            at += 2;
        }
        return header.length >= at;
    }

    private int data(byte[] bytes, int from, Form form) {
        inflater.setInput(bytes, from, bytes.length - from);
        try {
            while (true) {
                var piece = new byte[PIECE];
                int length = inflater.inflate(piece);
                if (length > 0) {
                    check.update(piece, 0, length);
                    decoded.give(piece, length, form);
                }
                if (inflater.finished()) {
                    part = Part.TRAILER;
                    break;
                }
                if (length == 0) {
                    if (inflater.needsDictionary()) {
                        throw Decoded.broken();
                    }
                    break;
                }
            }
        } catch (DataFormatException _) {
            throw Decoded.broken();
        }
        return bytes.length - inflater.getRemaining();
    }

    private int trailer(byte[] bytes, int from) {
        int length = Math.min(TRAILER - held.size(), bytes.length - from);
        held.write(bytes, from, length);
        if (held.size() == TRAILER) {
            var trailer = held.toByteArray();
            boolean right =
                    number(trailer, 0) == check.getValue()
                            && number(trailer, 4) == (inflater.getBytesWritten() & 0xFFFF_FFFFL);
            if (!right) {
                throw Decoded.broken();
            }
            held.reset();
            part = Part.HEADER;
        }
        return from + length;
    }

    private static long number(byte[] bytes, int at) {
        return (bytes[at] & 0xFFL)
                | (bytes[at + 1] & 0xFFL) << 8
                | (bytes[at + 2] & 0xFFL) << 16
                | (bytes[at + 3] & 0xFFL) << 24;
    }

    @Override
    public void end() {
        if (part != Part.HEADER || held.size() > 0) {
            throw Decoded.broken();
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
