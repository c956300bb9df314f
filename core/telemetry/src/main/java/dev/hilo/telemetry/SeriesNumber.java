package dev.hilo.telemetry;

/** A series' small number: given once in the installation, never again, whatever happens. */
public record SeriesNumber(int value) implements Comparable<SeriesNumber> {

    public SeriesNumber {
        if (value < 1) {
            throw new IllegalArgumentException("series are counted from 1");
        }
    }

    @Override
    public int compareTo(SeriesNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
