package dev.hilo.plant;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the plant so that it can be imported again. Read in pieces, so that a slow reader holds
 * nothing up; archived items stay behind. Thread-safe.
 */
public final class PlantExport {

    private static final int PIECE = 500;
    private static final String LINE_END = "\r\n";

    private final PlantPorts ports;
    private final Sight sight;

    public PlantExport(PlantPorts ports) {
        this.ports = ports;
        this.sight = new Sight(ports.permissions());
    }

    /** Takes one item after another. */
    @FunctionalInterface
    public interface Sink<E extends Exception> {
        void accept(ExportedItem item) throws E;
    }

    /**
     * Everything that the caller may see, parents first.
     *
     * @param under only this place, what is above it (an import needs it) and what is below
     */
    public <E extends Exception> void each(Caller caller, Optional<PlantPath> under, Sink<E> sink)
            throws E {
        if (under.isPresent()) {
            pass(caller, upTo(caller, under.get()), sink);
        }
        var filter = ItemFilter.EVERYTHING.present().under(under);
        Optional<String> after = Optional.empty();
        while (true) {
            var from = after;
            var piece =
                    ports.transactions()
                            .read(() -> ports.items().list(caller.tenant(), filter, from, PIECE));
            pass(caller, piece, sink);
            if (piece.size() < PIECE) {
                return;
            }
            after = Optional.of(piece.getLast().path().folded());
        }
    }

    private <E extends Exception> void pass(Caller caller, List<Item> items, Sink<E> sink)
            throws E {
        for (ExportedItem item : exported(caller, items)) {
            sink.accept(item);
        }
    }

    /** The same as CSV (RFC 4180). */
    public void csv(Caller caller, Optional<PlantPath> under, Appendable out) throws IOException {
        line(out, CsvColumns.ALL);
        this.<IOException>each(caller, under, item -> line(out, CsvColumns.cells(item.members())));
    }

    private static void line(Appendable out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(FormulaGuard.guarded(cells.get(i))));
        }
        out.append(LINE_END);
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private List<Item> upTo(Caller caller, PlantPath place) {
        return ports.transactions()
                .read(() -> {
                    var path = new ArrayList<Item>();
                    for (int depth = 1; depth <= place.keys().size(); depth++) {
                        var above = new PlantPath(place.keys().subList(0, depth));
                        ports.items().at(caller.tenant(), above).ifPresent(path::add);
                    }
                    if (path.size() < place.keys().size() || !sight.reads(caller, place)) {
                        throw Refusal.notFound("place", place.toString());
                    }
                    return path;
                });
    }

    private List<ExportedItem> exported(Caller caller, List<Item> items) {
        return ports.transactions()
                .read(() -> {
                    var seen = items.stream().filter(i -> sight.reads(caller, i.path())).toList();
                    var now = ports.now();
                    var ids = seen.stream().map(Item::id).toList();
                    var own = ports.items().inForce(caller.tenant(), ids, now, now);
                    var keys = new HashMap<TemplateId, Optional<Key>>();
                    var exported = new ArrayList<ExportedItem>();
                    for (Item item : seen) {
                        Optional.ofNullable(own.get(item.id()))
                                .map(v ->
                                        new ExportedItem(
                                                item.path(), templateKey(item, keys), v.settings()))
                                .ifPresent(exported::add);
                    }
                    return exported;
                });
    }

    /** Only machines name their template: their sensors come with it. */
    private Optional<Key> templateKey(Item item, Map<TemplateId, Optional<Key>> keys) {
        return item.template()
                .filter(_ -> item.level() == Level.MACHINE)
                .flatMap(link ->
                        keys.computeIfAbsent(
                                link.template(),
                                id ->
                                        ports.templates()
                                                .find(item.tenant(), id)
                                                .map(Template::key)));
    }
}
