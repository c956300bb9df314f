package dev.hilo.telemetry.intake;

import dev.hilo.kernel.PlainText;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.Refusal;
import java.util.Locale;

/** The name by which the ledger knows who sent something. */
final class SourceName {

    private static final int LONGEST = 120;

    private SourceName() {}

    /** The name that a message gives. */
    static String of(String text) {
        var name = PlainText.normal(text);
        PlainText.fault(name, LONGEST, PlainText.Lines.ONE)
                .ifPresent(fault -> {
                    throw Refusal.invalid("source", fault.code(), 1, LONGEST);
                });
        return name;
    }

    /** The name of a sender whose messages give none. */
    static String of(Principal principal) {
        var kind =
                switch (principal.kind()) {
                    case DEVICE -> "token";
                    case USER, EDGE, SERVICE -> principal.kind().name().toLowerCase(Locale.ROOT);
                };
        var name = kind + ":" + principal.name();
        return name.length() <= LONGEST ? name : kind + ":" + principal.id();
    }
}
