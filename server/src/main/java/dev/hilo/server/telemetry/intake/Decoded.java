package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Refusal;

/** Counts what a body becomes, so that a small one cannot become more than is read. */
final class Decoded {

    private long total;

    void give(byte[] piece, int length, Form form) {
        total += length;
        if (total > Decoding.MOST_DECODED) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "body.too-large", Decoding.MOST_DECODED);
        }
        form.take(piece, 0, length);
    }

    static Refusal broken() {
        return Refusal.malformed("message.coding-broken");
    }
}
