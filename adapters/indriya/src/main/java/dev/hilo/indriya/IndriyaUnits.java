package dev.hilo.indriya;

import dev.hilo.kernel.WordDistance;
import dev.hilo.plant.Unit;
import dev.hilo.plant.Units;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.measure.IncommensurableException;
import javax.measure.UnitConverter;

/**
 * The catalogue, found by symbol. A symbol is taken as written; then without regard to superscripts
 * and signs; then, where only one unit answers, without regard to case ({@code PSI}, but never
 * {@code mw}: milli is not mega). Thread-safe.
 */
public final class IndriyaUnits implements Units {

    private static final int SUGGESTIONS = 3;

    private record Pair(String from, String to) {}

    private final List<KnownUnit> known = Catalogue.units();
    private final List<Unit> all =
            known.stream()
                    .map(KnownUnit::unit)
                    .sorted(Comparator.comparing(Unit::dimension).thenComparing(Unit::symbol))
                    .toList();
    private final Map<String, KnownUnit> bySpelling = new HashMap<>();
    private final Map<String, Optional<KnownUnit>> byFolded = new HashMap<>();
    private final Map<Pair, UnitConverter> converters = new ConcurrentHashMap<>();

    public IndriyaUnits() {
        for (KnownUnit unit : known) {
            for (String spelling : spellings(unit)) {
                var other = bySpelling.putIfAbsent(Spelling.plain(spelling), unit);
                if (other != null && !other.equals(unit)) {
                    throw new IllegalStateException(spelling + " would mean two units");
                }
                byFolded.merge(
                        Spelling.folded(spelling),
                        Optional.of(unit),
                        (one, two) -> one.equals(two) ? one : Optional.empty());
            }
        }
    }

    private static List<String> spellings(KnownUnit unit) {
        return Stream.concat(Stream.of(unit.unit().symbol()), unit.spellings().stream()).toList();
    }

    @Override
    public Optional<Unit> parse(String symbol) {
        return known(symbol).map(KnownUnit::unit);
    }

    private Optional<KnownUnit> known(String symbol) {
        return Optional.ofNullable(bySpelling.get(Spelling.plain(symbol)))
                .or(() ->
                        byFolded.getOrDefault(Spelling.folded(symbol), Optional.empty())
                                .filter(unit -> !mistakesPrefix(symbol, unit)));
    }

    /** Milli is not mega: an m before another letter must have the case of the symbol's. */
    private static boolean mistakesPrefix(String written, KnownUnit unit) {
        return written.length() > 1
                && Character.isLetter(written.charAt(1))
                && Character.toLowerCase(written.charAt(0)) == 'm'
                && written.charAt(0) != unit.unit().symbol().charAt(0);
    }

    @Override
    public List<String> suggest(String symbol) {
        var wanted = Spelling.folded(symbol);
        return known.stream()
                .sorted(
                        Comparator.comparingInt((KnownUnit unit) -> distance(unit, wanted))
                                .thenComparing(unit -> unit.unit().symbol()))
                .limit(SUGGESTIONS)
                .map(unit -> unit.unit().symbol())
                .toList();
    }

    private static int distance(KnownUnit unit, String wanted) {
        return Stream.concat(spellings(unit).stream(), Stream.of(unit.unit().name()))
                .mapToInt(spelling -> WordDistance.between(Spelling.folded(spelling), wanted))
                .min()
                .orElseThrow();
    }

    @Override
    public List<Unit> all() {
        return all;
    }

    @Override
    public double convert(double value, Unit from, Unit to) {
        if (!from.dimension().equals(to.dimension())) {
            throw new IllegalArgumentException(
                    from.dimension() + " does not convert to " + to.dimension());
        }
        return from.equals(to)
                ? value
                : converters
                        .computeIfAbsent(new Pair(from.symbol(), to.symbol()), this::converter)
                        .convert(value);
    }

    private UnitConverter converter(Pair pair) {
        try {
            return measure(pair.from).getConverterToAny(measure(pair.to));
        } catch (IncommensurableException e) {
            throw new IllegalStateException("the catalogue mixes dimensions: " + pair, e);
        }
    }

    private javax.measure.Unit<?> measure(String symbol) {
        return known(symbol)
                .map(KnownUnit::measure)
                .orElseThrow(() -> new IllegalArgumentException("unknown unit " + symbol));
    }
}
