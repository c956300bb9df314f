package dev.hilo.kernel.log;

/** One ordered part of a topic, counted from zero. */
public record Partition(Topic topic, int number) {

    public Partition {
        if (number < 0) {
            throw new IllegalArgumentException("partitions are counted from zero: " + number);
        }
    }

    /** The partition that is shown so. */
    public static Partition named(String text) {
        int slash = text.lastIndexOf('/');
        return new Partition(
                new Topic(text.substring(0, slash)),
                Integer.parseInt(text, slash + 1, text.length(), 10));
    }

    @Override
    public String toString() {
        return topic + "/" + number;
    }
}
