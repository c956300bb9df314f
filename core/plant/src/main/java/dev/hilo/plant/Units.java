package dev.hilo.plant;

import java.util.List;
import java.util.Optional;

/** The units that plants write. Implementations must be thread-safe. */
public interface Units {

    /** The unit of a symbol in any of its spellings ({@code degC}, {@code m3/h}). */
    Optional<Unit> parse(String symbol);

    /** The known symbols nearest to one that is not known, best first; at most three. */
    List<String> suggest(String symbol);

    /** All units, ordered by dimension and symbol. */
    List<Unit> all();

    /**
     * The value in another unit.
     *
     * @throws IllegalArgumentException when the dimensions differ
     */
    double convert(double value, Unit from, Unit to);
}
