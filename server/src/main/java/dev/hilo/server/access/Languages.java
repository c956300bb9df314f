package dev.hilo.server.access;

import dev.hilo.access.Language;
import dev.hilo.kernel.Refusal;

/** Reads a language tag that somebody sent. */
final class Languages {

    private Languages() {}

    static Language read(String tag) {
        return Language.tagged(tag)
                .orElseThrow(() -> Refusal.invalid("language", "language.unknown"));
    }
}
