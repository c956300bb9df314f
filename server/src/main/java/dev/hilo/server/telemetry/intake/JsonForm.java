package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Refusal;

/**
 * {@code application/json}: one item, a list of items, or an envelope around items or columns. Each
 * item is told as soon as it has come; what is no JSON ends the message. For one thread.
 */
final class JsonForm implements Form {

    private enum Place {
        BEGINNING,
        /** After the bracket that opens a list. */
        LIST,
        ELEMENT,
        AFTER_ELEMENT,
        AFTER_LIST,
        END
    }

    private final Unread unread = new Unread();
    private final JsonCursor json = new JsonCursor();
    private final Envelope envelope;
    private final Sink sink;
    private final SaidInside said;
    private final ItemReader items;
    private final ColumnReader columns;
    private Place place = Place.BEGINNING;
    private boolean inEnvelope;
    private boolean ofColumns;
    private long index;

    JsonForm(Precision precision, Envelope envelope, Sink sink) {
        this.envelope = envelope;
        this.sink = sink;
        var scalars = new Scalars(json, precision);
        var draft = new Draft();
        this.said = new SaidInside(json, scalars);
        this.items = new ItemReader(json, scalars, draft, said);
        this.columns = new ColumnReader(json, scalars, draft);
    }

    @Override
    public void take(byte[] bytes, int from, int to) {
        unread.add(bytes, from, to);
        if (unread.isWorthTrying()) {
            go(false);
        }
    }

    @Override
    public void end() {
        go(true);
        envelope.tellAll(sink);
    }

    private void go(boolean last) {
        try {
            while (true) {
                json.place(unread.bytes(), unread.from(), unread.to(), unread.before(), last);
                if (place == Place.END && json.isAtEnd()) {
                    unread.readTo(json.at());
                    return;
                }
                step();
            }
        } catch (NeedsBytes _) {
            unread.isShort();
        }
    }

    /** Goes one step, or none at all when it is short of bytes. */
    private void step() {
        switch (place) {
            case BEGINNING -> begin();
            case LIST -> {
                boolean none = json.take(']');
                went(none ? afterList() : Place.ELEMENT);
            }
            case ELEMENT -> element();
            case AFTER_ELEMENT -> {
                boolean more = json.take(',');
                if (!more) {
                    json.expect(']');
                }
                went(more ? Place.ELEMENT : afterList());
            }
            case AFTER_LIST -> afterwards();
            case END -> throw json.unexpected("nothing");
        }
    }

    private Place afterList() {
        return inEnvelope ? Place.AFTER_LIST : Place.END;
    }

    private void went(Place next) {
        place = next;
        unread.readTo(json.at());
    }

    private void begin() {
        if (json.take('[')) {
            went(Place.LIST);
            return;
        }
        switch (items.readFirst()) {
            case ITEM -> {
                went(Place.END);
                tellItem();
            }
            case READINGS -> beginList(false);
            case COLUMNS -> beginList(true);
        }
    }

    private void beginList(boolean columnar) {
        inEnvelope = true;
        ofColumns = columnar;
        went(Place.LIST);
        said.tell(envelope);
        envelope.tellKnown(sink);
    }

    private void element() {
        if (ofColumns) {
            columns.read();
            went(Place.AFTER_ELEMENT);
            sink.at(index++);
            columns.tell(sink);
        } else {
            items.read();
            went(Place.AFTER_ELEMENT);
            tellItem();
        }
    }

    private void tellItem() {
        sink.at(index++);
        said.tell(envelope);
        envelope.tellKnown(sink);
        items.tell(sink);
    }

    /** What else the envelope says after a list. */
    private void afterwards() {
        if (!json.take(',')) {
            json.expect('}');
            went(Place.END);
            return;
        }
        json.text();
        said.begin();
        if (said.member()) {
            went(Place.AFTER_LIST);
            said.tell(envelope);
            return;
        }
        boolean columnar = json.textIs(Word.COLUMNS);
        if (!columnar && !json.textIs(Word.READINGS)) {
            throw Refusal.invalid(items.name(), "field.unknown");
        }
        json.expect(':');
        json.expect('[');
        beginList(columnar);
    }
}
