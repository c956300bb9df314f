package dev.hilo.server.program;

/** What a source says in its messages, one after the other, and how that is to be found. */
interface Story {

    /** The body of the n-th message, from 0. */
    String message(int n);

    /** How many readings every message brings. */
    int each();

    /**
     * Fails unless the history is that of the first messages, at least and at most so many, each
     * reading once; answers how many readings that are.
     */
    long verify(Api api, int least, int most);
}
