package dev.hilo.chunks;

/** A segment that can say of most times, without being read again, that it has nothing then. */
interface Filtered extends Segment {

    /** For the writer alone: the first question makes the filter. */
    boolean mayHold(long time);
}
