package dev.hilo.server.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;

/** A line that a terminal shows over and over while a command works. For one thread. */
final class Progress {

    private static final long EVERY_NANOS = 200_000_000;

    private final PrintWriter out;
    private final boolean shown;
    private long lastNanos = System.nanoTime();
    private int width;

    Progress(PrintWriter out) {
        this.out = out;
        this.shown = isTerminal();
    }

    void say(Supplier<String> what) {
        if (shown && System.nanoTime() - lastNanos > EVERY_NANOS) {
            lastNanos = System.nanoTime();
            var text = what.get();
            out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            out.flush();
            width = text.length();
        }
    }

    /** Takes the line away. */
    void done() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // It is null where the JDK was built without a console.
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
