package dev.hilo.indriya;

import static javax.measure.MetricPrefix.CENTI;
import static javax.measure.MetricPrefix.GIGA;
import static javax.measure.MetricPrefix.HECTO;
import static javax.measure.MetricPrefix.KILO;
import static javax.measure.MetricPrefix.MEGA;
import static javax.measure.MetricPrefix.MICRO;
import static javax.measure.MetricPrefix.MILLI;
import static tech.units.indriya.AbstractUnit.ONE;
import static tech.units.indriya.unit.Units.AMPERE;
import static tech.units.indriya.unit.Units.CELSIUS;
import static tech.units.indriya.unit.Units.CUBIC_METRE;
import static tech.units.indriya.unit.Units.DAY;
import static tech.units.indriya.unit.Units.GRAM;
import static tech.units.indriya.unit.Units.HERTZ;
import static tech.units.indriya.unit.Units.HOUR;
import static tech.units.indriya.unit.Units.JOULE;
import static tech.units.indriya.unit.Units.KELVIN;
import static tech.units.indriya.unit.Units.KILOGRAM;
import static tech.units.indriya.unit.Units.LITRE;
import static tech.units.indriya.unit.Units.METRE;
import static tech.units.indriya.unit.Units.MINUTE;
import static tech.units.indriya.unit.Units.NEWTON;
import static tech.units.indriya.unit.Units.OHM;
import static tech.units.indriya.unit.Units.PASCAL;
import static tech.units.indriya.unit.Units.RADIAN;
import static tech.units.indriya.unit.Units.SECOND;
import static tech.units.indriya.unit.Units.SIEMENS;
import static tech.units.indriya.unit.Units.SQUARE_METRE;
import static tech.units.indriya.unit.Units.VOLT;
import static tech.units.indriya.unit.Units.WATT;

import java.util.ArrayList;
import java.util.List;
import javax.measure.Unit;

/**
 * The units that plants write. Factors are exact by definition (international yard and pound, NIST
 * SP 811) unless noted. Dimensions are finer than physics: gauge pressure is not absolute pressure,
 * a torque is not an energy, normal cubic metres are not cubic metres.
 */
final class Catalogue {

    private static final double BARREL_M3 = 0.158987294928;
    private static final double GALLON_M3 = 0.003785411784;
    private static final double FOOT_M = 0.3048;
    private static final double CUBIC_FOOT_M3 = FOOT_M * FOOT_M * FOOT_M;
    private static final double POUND_KG = 0.45359237;
    private static final double GRAVITY = 9.80665;
    private static final double POUND_FORCE_N = POUND_KG * GRAVITY;
    private static final double INCH_M = 0.0254;
    private static final double PSI_PA = POUND_FORCE_N / (INCH_M * INCH_M);
    private static final double BTU_J = 1055.05585262;

    private final List<KnownUnit> units = new ArrayList<>();

    static List<KnownUnit> units() {
        var catalogue = new Catalogue();
        catalogue.conditions();
        catalogue.flows();
        catalogue.amounts();
        catalogue.motion();
        catalogue.energy();
        catalogue.electricity();
        catalogue.composition();
        return List.copyOf(catalogue.units);
    }

    private void add(
            String dimension, String symbol, String name, Unit<?> measure, String... spellings) {
        units.add(KnownUnit.of(dimension, symbol, name, measure, spellings));
    }

    private void conditions() {
        var rankine = KELVIN.multiply(5).divide(9);
        add("temperature", "°C", "degree Celsius", CELSIUS, "celsius");
        add("temperature", "°F", "degree Fahrenheit", rankine.shift(459.67), "fahrenheit");
        add("temperature", "K", "kelvin", KELVIN, "kelvin");
        var bar = PASCAL.multiply(100_000);
        var psi = PASCAL.multiply(PSI_PA);
        add("pressure", "Pa", "pascal", PASCAL);
        add("pressure", "hPa", "hectopascal", HECTO(PASCAL));
        add("pressure", "kPa", "kilopascal", KILO(PASCAL), "kPaa", "kPa(a)");
        add("pressure", "MPa", "megapascal", MEGA(PASCAL));
        add("pressure", "bar", "bar", bar, "bara", "bar(a)");
        add("pressure", "mbar", "millibar", MILLI(bar));
        add("pressure", "psi", "pound per square inch", psi, "psia", "psi(a)", "lbf/in2");
        add("pressure", "atm", "standard atmosphere", PASCAL.multiply(101_325));
        add(
                "pressure",
                "kgf/cm²",
                "kilogram-force per square centimetre",
                PASCAL.multiply(98_066.5),
                "kg/cm2");
        add("pressure", "mmHg", "millimetre of mercury", PASCAL.multiply(133.322387415));
        add("pressure", "mmH₂O", "millimetre of water", PASCAL.multiply(GRAVITY), "mmH2O");
        add("gauge pressure", "barg", "bar above atmosphere", bar, "bar(g)");
        add("gauge pressure", "mbarg", "millibar above atmosphere", MILLI(bar), "mbar(g)");
        add("gauge pressure", "psig", "psi above atmosphere", psi, "psi(g)");
        add("gauge pressure", "kPag", "kilopascal above atmosphere", KILO(PASCAL), "kPa(g)");
        add("viscosity", "cP", "centipoise", MILLI(PASCAL).multiply(SECOND), "mPa·s");
        add("viscosity", "Pa·s", "pascal second", PASCAL.multiply(SECOND), "Pa.s");
        var stokes = SQUARE_METRE.divide(SECOND).multiply(1e-6);
        add("kinematic viscosity", "cSt", "centistokes", stokes, "mm2/s");
    }

    private void flows() {
        add("volume flow", "m³/h", "cubic metre per hour", CUBIC_METRE.divide(HOUR), "cmh");
        add("volume flow", "m³/d", "cubic metre per day", CUBIC_METRE.divide(DAY), "m3/day");
        add("volume flow", "m³/min", "cubic metre per minute", CUBIC_METRE.divide(MINUTE));
        add("volume flow", "m³/s", "cubic metre per second", CUBIC_METRE.divide(SECOND));
        add("volume flow", "L/s", "litre per second", LITRE.divide(SECOND));
        add("volume flow", "L/min", "litre per minute", LITRE.divide(MINUTE), "lpm");
        add("volume flow", "L/h", "litre per hour", LITRE.divide(HOUR), "lph");
        var barrel = CUBIC_METRE.multiply(BARREL_M3);
        var gallon = CUBIC_METRE.multiply(GALLON_M3);
        var cubicFoot = CUBIC_METRE.multiply(CUBIC_FOOT_M3);
        add(
                "volume flow",
                "bbl/d",
                "barrel per day",
                barrel.divide(DAY),
                "bpd",
                "bbl/day",
                "stb/d");
        add("volume flow", "bbl/min", "barrel per minute", barrel.divide(MINUTE), "bpm");
        add("volume flow", "gal/min", "US gallon per minute", gallon.divide(MINUTE), "gpm");
        add("volume flow", "ft³/min", "cubic foot per minute", cubicFoot.divide(MINUTE), "cfm");
        add("normal volume flow", "Nm³/h", "normal cubic metre per hour", CUBIC_METRE.divide(HOUR));
        add("normal volume flow", "Nm³/d", "normal cubic metre per day", CUBIC_METRE.divide(DAY));
        add(
                "standard volume flow",
                "Sm³/h",
                "standard cubic metre per hour",
                CUBIC_METRE.divide(HOUR));
        add(
                "standard volume flow",
                "Sm³/d",
                "standard cubic metre per day",
                CUBIC_METRE.divide(DAY));
        add(
                "standard volume flow",
                "Mscf/d",
                "thousand standard cubic feet per day",
                cubicFoot.multiply(1e3).divide(DAY));
        add(
                "standard volume flow",
                "MMscf/d",
                "million standard cubic feet per day",
                cubicFoot.multiply(1e6).divide(DAY),
                "mmscfd");
        add("mass flow", "kg/h", "kilogram per hour", KILOGRAM.divide(HOUR));
        add("mass flow", "kg/s", "kilogram per second", KILOGRAM.divide(SECOND));
        add("mass flow", "t/h", "tonne per hour", KILOGRAM.multiply(1000).divide(HOUR), "tph");
        add("mass flow", "t/d", "tonne per day", KILOGRAM.multiply(1000).divide(DAY), "tpd");
    }

    private void amounts() {
        add("length", "m", "metre", METRE, "metre", "meter");
        add("length", "mm", "millimetre", MILLI(METRE));
        add("length", "cm", "centimetre", CENTI(METRE));
        add("length", "km", "kilometre", KILO(METRE));
        add("length", "µm", "micrometre", MICRO(METRE), "micron");
        add("length", "in", "inch", METRE.multiply(INCH_M), "inch");
        add("length", "ft", "foot", METRE.multiply(FOOT_M), "feet");
        add("area", "m²", "square metre", SQUARE_METRE);
        add("volume", "m³", "cubic metre", CUBIC_METRE);
        add("volume", "L", "litre", LITRE, "litre", "liter");
        add("volume", "mL", "millilitre", MILLI(LITRE));
        add("volume", "bbl", "barrel", CUBIC_METRE.multiply(BARREL_M3));
        add("volume", "gal", "US gallon", CUBIC_METRE.multiply(GALLON_M3));
        add("volume", "ft³", "cubic foot", CUBIC_METRE.multiply(CUBIC_FOOT_M3), "cf");
        add("normal volume", "Nm³", "normal cubic metre", CUBIC_METRE);
        add("standard volume", "Sm³", "standard cubic metre", CUBIC_METRE);
        add("mass", "kg", "kilogram", KILOGRAM);
        add("mass", "mg", "milligram", MILLI(GRAM));
        add("mass", "t", "tonne", KILOGRAM.multiply(1000), "ton", "tonne");
        add("mass", "lb", "pound", KILOGRAM.multiply(POUND_KG));
        add("time", "s", "second", SECOND, "sec");
        add("time", "ms", "millisecond", MILLI(SECOND));
        add("time", "min", "minute", MINUTE);
        add("time", "h", "hour", HOUR, "hr");
        add("time", "d", "day", DAY, "day");
        add("angle", "°", "degree", RADIAN.multiply(Math.PI / 180));
        add("angle", "rad", "radian", RADIAN);
    }

    private void motion() {
        var acceleration = METRE.divide(SECOND).divide(SECOND);
        add("speed", "m/s", "metre per second", METRE.divide(SECOND));
        add("speed", "mm/s", "millimetre per second", MILLI(METRE).divide(SECOND));
        add("speed", "m/min", "metre per minute", METRE.divide(MINUTE));
        add("speed", "m/h", "metre per hour", METRE.divide(HOUR));
        add("speed", "km/h", "kilometre per hour", KILO(METRE).divide(HOUR));
        add("speed", "ft/h", "foot per hour", METRE.multiply(FOOT_M).divide(HOUR), "ft/hr");
        add("acceleration", "m/s²", "metre per second squared", acceleration, "m/s/s");
        add(
                "acceleration",
                "g",
                "standard gravity",
                acceleration.multiply(GRAVITY),
                "gₙ",
                "gn",
                "g0");
        var turn = ONE.divide(MINUTE);
        add("rotational speed", "rpm", "revolution per minute", turn, "1/min", "r/min", "rev/min");
        add("frequency", "Hz", "hertz", HERTZ);
        add("frequency", "kHz", "kilohertz", KILO(HERTZ));
        add("pumping rate", "spm", "stroke per minute", turn, "strokes/min");
        add("force", "N", "newton", NEWTON);
        add("force", "kN", "kilonewton", KILO(NEWTON));
        add("force", "lbf", "pound-force", NEWTON.multiply(POUND_FORCE_N));
        add("force", "klbf", "thousand pounds-force", NEWTON.multiply(1000 * POUND_FORCE_N), "klb");
        var newtonMetre = NEWTON.multiply(METRE);
        add("torque", "N·m", "newton metre", newtonMetre, "N.m");
        add("torque", "kN·m", "kilonewton metre", newtonMetre.multiply(1000), "kN.m");
        add(
                "torque",
                "lbf·ft",
                "pound-force foot",
                newtonMetre.multiply(POUND_FORCE_N * FOOT_M),
                "ft-lbf",
                "ft·lbf");
    }

    private void energy() {
        var wattHour = WATT.multiply(HOUR);
        add("energy", "J", "joule", JOULE);
        add("energy", "kJ", "kilojoule", KILO(JOULE));
        add("energy", "MJ", "megajoule", MEGA(JOULE));
        add("energy", "GJ", "gigajoule", GIGA(JOULE));
        add("energy", "Wh", "watt hour", wattHour);
        add("energy", "kWh", "kilowatt hour", wattHour.multiply(1000));
        add("energy", "MWh", "megawatt hour", wattHour.multiply(1_000_000));
        add("energy", "GWh", "gigawatt hour", wattHour.multiply(1_000_000_000));
        add("energy", "kcal", "kilocalorie", JOULE.multiply(4184));
        add("energy", "MMBtu", "million British thermal units", JOULE.multiply(BTU_J * 1e6));
        add("power", "W", "watt", WATT);
        add("power", "kW", "kilowatt", KILO(WATT));
        add("power", "MW", "megawatt", MEGA(WATT));
        add("power", "hp", "horsepower", WATT.multiply(550 * POUND_FORCE_N * FOOT_M));
        add("irradiance", "W/m²", "watt per square metre", WATT.divide(SQUARE_METRE));
    }

    private void electricity() {
        add("voltage", "V", "volt", VOLT, "volt");
        add("voltage", "mV", "millivolt", MILLI(VOLT));
        add("voltage", "kV", "kilovolt", KILO(VOLT));
        add("current", "A", "ampere", AMPERE, "amp");
        add("current", "mA", "milliampere", MILLI(AMPERE));
        add("resistance", "Ω", "ohm", OHM, "ohm");
        add("apparent power", "kVA", "kilovolt-ampere", KILO(WATT));
        add("apparent power", "MVA", "megavolt-ampere", MEGA(WATT));
        add("reactive power", "kvar", "kilovar", KILO(WATT));
        add(
                "conductivity",
                "µS/cm",
                "microsiemens per centimetre",
                MICRO(SIEMENS).divide(CENTI(METRE)));
        add(
                "conductivity",
                "mS/cm",
                "millisiemens per centimetre",
                MILLI(SIEMENS).divide(CENTI(METRE)));
    }

    private void composition() {
        add("ratio", "1", "ratio or count", ONE, "ratio", "count", "-", "pf", "cosφ");
        add("ratio", "%", "percent", ONE.divide(100), "percent", "pct");
        add("ratio", "ppm", "part per million", ONE.divide(1_000_000));
        add("concentration", "mg/L", "milligram per litre", MILLI(GRAM).divide(LITRE));
        add("concentration", "g/L", "gram per litre", GRAM.divide(LITRE));
        add("concentration", "mg/m³", "milligram per cubic metre", MILLI(GRAM).divide(CUBIC_METRE));
        add("density", "kg/m³", "kilogram per cubic metre", KILOGRAM.divide(CUBIC_METRE));
        add(
                "density",
                "g/cm³",
                "gram per cubic centimetre",
                KILOGRAM.divide(CUBIC_METRE).multiply(1000),
                "g/cc",
                "kg/L");
        add(
                "density",
                "lb/gal",
                "pound per US gallon",
                KILOGRAM.divide(CUBIC_METRE).multiply(POUND_KG / GALLON_M3),
                "ppg");
        add("gravity of oil", "°API", "degree API", ONE, "API");
        add("acidity", "pH", "pH", ONE);
        add("turbidity", "NTU", "nephelometric turbidity unit", ONE);
        add("sound level", "dB(A)", "A-weighted decibel", ONE, "dBA");
        add("gas-oil ratio", "m³/m³", "cubic metre per cubic metre", ONE);
        add(
                "gas-oil ratio",
                "scf/bbl",
                "standard cubic foot per barrel",
                ONE.multiply(CUBIC_FOOT_M3 / BARREL_M3),
                "scf/stb");
    }
}
