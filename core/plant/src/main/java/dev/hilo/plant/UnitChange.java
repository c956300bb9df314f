package dev.hilo.plant;

import java.util.Optional;

/**
 * A sensor that is to measure something else: its bands were said in the old unit and must be said
 * anew, or taken away.
 */
final class UnitChange {

    private UnitChange() {}

    static void check(
            Settings before, Settings after, Members patch, Units units, MembersReader in) {
        if (before instanceof SensorSettings was
                && after instanceof SensorSettings is
                && measuresSomethingElse(was.unit(), is.unit(), units)) {
            requireAnew("range", is.range(), patch, is, in);
            requireAnew("normal", is.normal(), patch, is, in);
        }
    }

    private static boolean measuresSomethingElse(
            Optional<String> before, Optional<String> after, Units units) {
        var was = before.flatMap(units::parse).map(Unit::dimension);
        var is = after.flatMap(units::parse).map(Unit::dimension);
        return was.isPresent() && is.isPresent() && !was.equals(is);
    }

    private static void requireAnew(
            String field, Optional<Band> band, Members patch, SensorSettings is, MembersReader in) {
        if (band.isPresent() && !patch.values().containsKey(field)) {
            in.problem(field, "band.other-unit", is.unit().orElse(""));
        }
    }
}
