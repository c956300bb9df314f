package dev.hilo.plant;

/**
 * A unit of measurement.
 *
 * @param symbol as Hilo writes it: {@code °C}, {@code m³/h}
 * @param dimension what it measures, in one word; only equal dimensions convert
 */
public record Unit(String symbol, String name, String dimension) {}
