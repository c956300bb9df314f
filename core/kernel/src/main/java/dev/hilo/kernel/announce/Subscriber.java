package dev.hilo.kernel.announce;

/**
 * Somebody who wants to know. Called inside a write transaction that also moves its position: what
 * it stores through the same transaction happens exactly once, anything else at least once. A throw
 * means "again later"; it holds back this subscriber only.
 */
public interface Subscriber {

    /** Names its position in the order of facts: never rename it. */
    String name();

    void receive(Announcement announcement);
}
