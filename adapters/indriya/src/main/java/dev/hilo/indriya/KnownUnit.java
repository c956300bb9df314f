package dev.hilo.indriya;

import dev.hilo.plant.Unit;
import java.util.List;

/**
 * A unit with its measure and its other spellings.
 *
 * @param spellings beyond the symbol and what {@link Spelling} makes equal anyway
 */
record KnownUnit(Unit unit, javax.measure.Unit<?> measure, List<String> spellings) {

    static KnownUnit of(
            String dimension,
            String symbol,
            String name,
            javax.measure.Unit<?> measure,
            String... spellings) {
        return new KnownUnit(new Unit(symbol, name, dimension), measure, List.of(spellings));
    }
}
