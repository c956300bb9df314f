package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Refusal;
import java.util.Optional;

/**
 * {@code application/x-ndjson}: each line an item, and one that cannot be read costs only itself.
 * For one thread.
 */
final class JsonLines implements LineReader {

    private final JsonCursor json = new JsonCursor();
    private final Envelope envelope;
    private final Sink sink;
    private final SaidInside said;
    private final ItemReader items;

    JsonLines(Precision precision, Envelope envelope, Sink sink) {
        this.envelope = envelope;
        this.sink = sink;
        var scalars = new Scalars(json, precision);
        this.said = new SaidInside(json, scalars);
        this.items = new ItemReader(json, scalars, new Draft(), said);
    }

    @Override
    public void read(byte[] bytes, int from, int to, long before, long number) {
        json.place(bytes, from, to, before, true);
        sink.at(number);
        var broken = broken();
        if (broken.isPresent()) {
            sink.refuse(broken.get().code(), broken.get().arguments().toArray());
            return;
        }
        said.tell(envelope);
        envelope.tellKnown(sink);
        items.tell(sink);
    }

    private Optional<Refusal> broken() {
        try {
            items.read();
            return json.isAtEnd() ? Optional.empty() : Optional.of(json.unexpected("line end"));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.MALFORMED) {
                return Optional.of(refusal);
            }
            throw refusal;
        }
    }
}
