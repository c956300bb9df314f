package dev.hilo.server.telemetry.intake;

/** A form of lines, which end with LF or CRLF; empty ones say nothing. For one thread. */
final class LineForm implements Form {

    private final Unread unread = new Unread();
    private final LineReader reader;
    private final Envelope envelope;
    private final Sink sink;
    private int searched;
    private long line;

    LineForm(LineReader reader, Envelope envelope, Sink sink) {
        this.reader = reader;
        this.envelope = envelope;
        this.sink = sink;
    }

    @Override
    public void take(byte[] bytes, int from, int to) {
        unread.add(bytes, from, to);
        var all = unread.bytes();
        int start = unread.from();
        for (int i = start + searched; i < unread.to(); i++) {
            if (all[i] == '\n') {
                unread.readTo(i + 1);
                read(all, start, i);
                start = i + 1;
            }
        }
        searched = unread.to() - start;
        unread.isShort();
    }

    @Override
    public void end() {
        int start = unread.from();
        unread.readTo(unread.to());
        read(unread.bytes(), start, unread.to());
        envelope.tellAll(sink);
    }

    private void read(byte[] bytes, int from, int to) {
        line++;
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        if (!isBlank(bytes, from, end)) {
            reader.read(bytes, from, end, unread.before(), line);
        }
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
