package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Refusal;
import java.util.Locale;
import java.util.Optional;

/** How a body may be coded on its way ({@code Content-Encoding}). */
enum Coding {
    IDENTITY {
        @Override
        Decoding begin() {
            return new Plain();
        }
    },
    GZIP {
        @Override
        Decoding begin() {
            return new Gzip();
        }
    },
    ZSTD {
        @Override
        Decoding begin() {
            return new Zstandard();
        }
    };

    abstract Decoding begin();

    /** Refuses what is not read here. */
    static Coding of(Optional<String> header) {
        return switch (header.orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> IDENTITY;
            case "gzip", "x-gzip" -> GZIP;
            case "zstd" -> ZSTD;
            default -> throw Refusal.of(Refusal.Kind.UNSUPPORTED, "message.coding");
        };
    }

    /** Not coded at all. */
    private static final class Plain implements Decoding {

        @Override
        public void take(byte[] bytes, Form form) {
            form.take(bytes, 0, bytes.length);
        }

        @Override
        public void end() {}

        @Override
        public void close() {}
    }
}
