package dev.hilo.kernel.log;

/** One ordered part of a topic, counted from zero. */
public record Partition(Topic topic, int number) {

    public Partition {
        if (number < 0) {
            throw new IllegalArgumentException("partitions are counted from zero: " + number);
        }
    }

    @Override
    public String toString() {
        return topic + "/" + number;
    }
}
