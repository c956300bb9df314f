package dev.hilo.server.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written and shows it. For one thread. */
final class CountedOutput extends FilterOutputStream {

    private static final int BUFFER = 1 << 16;

    private final Progress progress;
    private long bytes;

    CountedOutput(OutputStream out, Progress progress) {
        super(new BufferedOutputStream(out, BUFFER));
        this.progress = progress;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        count(1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
        count(length);
    }

    private void count(int more) {
        bytes += more;
        progress.say(() -> "%,d bytes".formatted(bytes));
    }
}
