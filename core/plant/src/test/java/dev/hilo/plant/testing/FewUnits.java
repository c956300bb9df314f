package dev.hilo.plant.testing;

import dev.hilo.plant.Unit;
import dev.hilo.plant.Units;
import java.util.List;
import java.util.Optional;

/** A handful of units, enough for tests that are not about units. */
public final class FewUnits implements Units {

    private static final List<Unit> ALL =
            List.of(
                    new Unit("bar", "bar", "pressure"),
                    new Unit("psi", "pound per square inch", "pressure"),
                    new Unit("°C", "degree Celsius", "temperature"),
                    new Unit("mm/s", "millimetre per second", "speed"),
                    new Unit("1", "ratio or count", "ratio"));

    @Override
    public Optional<Unit> parse(String symbol) {
        var canonical = symbol.equals("degC") ? "°C" : symbol;
        return ALL.stream().filter(unit -> unit.symbol().equals(canonical)).findFirst();
    }

    @Override
    public List<String> suggest(String symbol) {
        return List.of("bar");
    }

    @Override
    public List<Unit> all() {
        return ALL;
    }

    @Override
    public double convert(double value, Unit from, Unit to) {
        if (!from.dimension().equals(to.dimension())) {
            throw new IllegalArgumentException(from.symbol() + " is not " + to.symbol());
        }
        return from.equals(to) ? value : value * (to.symbol().equals("psi") ? 14.5 : 1 / 14.5);
    }
}
