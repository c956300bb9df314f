package dev.hilo.indriya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hilo.plant.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndriyaUnitsTest {

    private final IndriyaUnits units = new IndriyaUnits();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "°C", "°F", "K", "bar", "psi", "kPa", "MPa", "mbar", "m³/h", "L/s", "bbl/d", "t/h",
                "kg/s", "mm/s", "m/s²", "rpm", "%", "kWh", "MWh", "kW", "MW", "J", "GJ", "V", "A",
                "Hz", "mg/L", "ppm", "m", "mm", "L", "m³", "bbl", "h", "s", "min", "kg", "t", "N·m",
                "Nm³/h", "kg/h", "°API", "cP", "µS/cm", "pH", "1", "g", "spm", "klbf"
            })
    void what_plants_write_is_known_as_written(String symbol) {
        assertThat(units.parse(symbol)).map(Unit::symbol).contains(symbol);
    }

    @ParameterizedTest
    @CsvSource({
        "degC, °C",
        "degF, °F",
        "ºC, °C",
        "℃, °C",
        "m3/h, m³/h",
        "M3/H, m³/h",
        "m^3/h, m³/h",
        "um, µm",
        "μm, µm",
        "PSI, psi",
        "Bar, bar",
        "RPM, rpm",
        "uS/cm, µS/cm",
        "μS/cm, µS/cm",
        "Nm3/h, Nm³/h",
        "N*m, N·m",
        "N.m, N·m",
        "m/s2, m/s²",
        "bpd, bbl/d",
        "gpm, gal/min",
        "l/s, L/s",
        "kwh, kWh",
        "KW, kW",
        "KPA, kPa",
        "bar(g), barg",
        "API, °API",
        "mmscfd, MMscf/d"
    })
    void other_spellings_mean_the_same(String spelling, String symbol) {
        assertThat(units.parse(spelling)).map(Unit::symbol).contains(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mw", "MV", "mpa", "Mbar", "parsec", "", "bars of gold", "PA/"})
    void what_could_be_two_units_or_none_is_not_guessed(String symbol) {
        assertThat(units.parse(symbol)).isEmpty();
    }

    @Test
    void an_unknown_symbol_is_answered_with_the_nearest() {
        assertThat(units.suggest("barr")).first().isEqualTo("bar");
        assertThat(units.suggest("celcius")).first().isEqualTo("°C");
        assertThat(units.suggest("m3/hr")).contains("m³/h");
        assertThat(units.suggest("x".repeat(32))).hasSize(3);
    }

    /** NIST SP 811, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "100, °C, °F, 212",
        "0, °C, K, 273.15",
        "-40, °F, °C, -40",
        "1, bar, psi, 14.503773773",
        "1, MPa, bar, 10",
        "1, bbl/d, m³/d, 0.158987294928",
        "60, rpm, rpm, 60",
        "1, kWh, MJ, 3.6",
        "1, t/h, kg/s, 0.2777777778",
        "50, %, 1, 0.5",
        "1, %, ppm, 10000",
        "1, lbf·ft, N·m, 1.3558179483",
        "1, ft, m, 0.3048",
        "1, hp, W, 745.69987158",
        "1, mS/cm, µS/cm, 1000",
        "1, lb/gal, kg/m³, 119.82642732",
        "1, barg, psig, 14.503773773"
    })
    void conversions_agree_with_the_handbook(
            double value, String from, String to, double expected) {
        assertThat(units.convert(value, unit(from), unit(to)))
                .isCloseTo(expected, within(Math.abs(expected) * 1e-9));
    }

    @Test
    void every_unit_converts_to_every_other_of_its_dimension_and_back() {
        for (Unit from : units.all()) {
            for (Unit to : units.all()) {
                if (from.dimension().equals(to.dimension())) {
                    double there = units.convert(12.5, from, to);
                    assertThat(units.convert(there, to, from)).isCloseTo(12.5, within(1e-6));
                } else {
                    assertThatThrownBy(() -> units.convert(1, from, to))
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    private Unit unit(String symbol) {
        return units.parse(symbol).orElseThrow();
    }
}
