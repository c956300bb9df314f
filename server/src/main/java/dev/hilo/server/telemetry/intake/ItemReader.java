package dev.hilo.server.telemetry.intake;

import java.nio.charset.StandardCharsets;

/**
 * Reads one object of the form {@code {"machine": …, "time": …, "values": {…}}} into a draft. For
 * one thread.
 */
final class ItemReader {

    /** What an object turned out to be. */
    enum Found {
        ITEM,
        /** An envelope, read up to the bracket that opens its list of items. */
        READINGS,
        /** An envelope, read up to the bracket that opens its list of columns. */
        COLUMNS
    }

    private static final int MACHINE = 1;
    private static final int TIME = 2;
    private static final int VALUES = 4;

    private final JsonCursor json;
    private final Scalars scalars;
    private final Draft draft;
    private final SaidInside said;
    private int seen;

    ItemReader(JsonCursor json, Scalars scalars, Draft draft, SaidInside said) {
        this.json = json;
        this.scalars = scalars;
        this.draft = draft;
        this.said = said;
    }

    /** Reads an item. */
    void read() {
        var _ = read(false);
    }

    /** Reads an item, or the beginning of an envelope. */
    Found readFirst() {
        return read(true);
    }

    private Found read(boolean first) {
        draft.begin();
        said.begin();
        seen = 0;
        json.expect('{');
        if (!json.take('}')) {
            do {
                json.text();
                if (first && seen == 0 && isList()) {
                    var found = json.textIs(Word.READINGS) ? Found.READINGS : Found.COLUMNS;
                    json.expect(':');
                    json.expect('[');
                    return found;
                }
                member();
            } while (json.take(','));
            json.expect('}');
        }
        complete();
        return Found.ITEM;
    }

    private boolean isList() {
        return json.textIs(Word.READINGS) || json.textIs(Word.COLUMNS);
    }

    private void member() {
        if (json.textIs(Word.MACHINE)) {
            once(MACHINE, "machine");
            draft.machine(scalars.text());
        } else if (json.textIs(Word.TIME)) {
            once(TIME, "time");
            time();
        } else if (json.textIs(Word.VALUES)) {
            once(VALUES, "values");
            values();
        } else if (!said.member()) {
            draft.fault("reading.member-unknown", name());
            json.expect(':');
            json.skip();
        }
    }

    private void once(int member, String name) {
        json.expect(':');
        if ((seen & member) != 0) {
            draft.fault("reading.member-twice", name);
        }
        seen |= member;
    }

    private void time() {
        int from = json.at();
        long time = scalars.time();
        if (time == Times.NONE) {
            draft.fault("reading.time-invalid", scalars.shown(from));
        }
        draft.commonTime(time);
    }

    private void values() {
        if (json.peek() != '{') {
            json.skip();
            draft.fault("reading.no-values");
            return;
        }
        json.expect('{');
        if (json.take('}')) {
            return;
        }
        do {
            json.text();
            draft.add(Range.of(json.textFrom(), json.textTo(), json.isEscaped()));
            json.expect(':');
            if (json.peek() == '{') {
                qualified();
            } else {
                scalars.value(draft);
            }
        } while (json.take(','));
        json.expect('}');
    }

    /** A value with a quality or a time of its own. */
    private void qualified() {
        json.expect('{');
        if (json.take('}')) {
            return;
        }
        do {
            json.text();
            if (json.textIs(Word.VALUE)) {
                json.expect(':');
                scalars.value(draft);
            } else if (json.textIs(Word.QUALITY)) {
                json.expect(':');
                ownQuality();
            } else if (json.textIs(Word.TIME)) {
                json.expect(':');
                ownTime();
            } else {
                draft.wrong("reading.value-member-unknown", name());
                json.expect(':');
                json.skip();
            }
        } while (json.take(','));
        json.expect('}');
    }

    private void ownQuality() {
        int from = json.at();
        int quality = scalars.quality();
        if (quality == Scalars.NO_QUALITY) {
            draft.wrong("reading.quality-unknown", scalars.shown(from));
        } else {
            draft.quality(quality);
        }
    }

    private void ownTime() {
        int from = json.at();
        long time = scalars.time();
        if (time == Times.NONE) {
            draft.wrong("reading.time-invalid", scalars.shown(from));
        } else {
            draft.time(time);
        }
    }

    private void complete() {
        if (seen == 0 && !said.isEmpty()) {
            // It names the message and brings no reading.
            return;
        }
        if (!draft.hasMachine()) {
            draft.fault("reading.no-machine");
        }
        if ((seen & VALUES) == 0) {
            draft.fault("reading.no-values");
        }
    }

    /** The member's name that was taken last, for a refusal to show. */
    String name() {
        return new String(
                json.bytes(),
                json.textFrom(),
                Math.min(60, json.textTo() - json.textFrom()),
                StandardCharsets.UTF_8);
    }

    /** Tells the item that was read. */
    void tell(Sink sink) {
        if (seen != 0 || said.isEmpty()) {
            draft.tell(json.bytes(), json.bytes(), sink);
        }
    }
}
