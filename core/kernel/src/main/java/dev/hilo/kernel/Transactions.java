package dev.hilo.kernel;

import java.util.function.Supplier;

/**
 * All or nothing. Stores called inside take part in the transaction under way on this thread; a
 * call inside a call joins the outer one. A read sees one moment throughout; a write is durable
 * when it returns and undone when it throws. Writes run one after another.
 */
public interface Transactions {

    <T> T read(Supplier<T> work);

    <T> T write(Supplier<T> work);

    default void run(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Runs once the write under way is durable; at once when there is none. Never when it is
     * undone.
     */
    void afterCommit(Runnable work);
}
