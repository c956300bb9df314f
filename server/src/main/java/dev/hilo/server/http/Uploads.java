package dev.hilo.server.http;

import dev.hilo.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Takes in whole files, which are held in memory: none larger than {@link #MOST_BYTES}, and only a
 * few at a time. Thread-safe.
 */
@ApplicationScoped
public class Uploads {

    public static final int MOST_BYTES = 16 << 20;

    private static final int AT_ONCE = 2;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Reads the file and does with it what must be done while it is in memory. */
    public <T> T take(InputStream body, Function<byte[], T> work) {
        if (!places.tryAcquire()) {
            throw Refusal.of(Refusal.Kind.TOO_FAST, "import.busy", RETRY_AFTER_SECONDS);
        }
        try {
            return work.apply(read(body));
        } finally {
            places.release();
        }
    }

    private static byte[] read(InputStream body) {
        try {
            var file = body.readNBytes(MOST_BYTES + 1);
            if (file.length > MOST_BYTES) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE, "body.too-large", MOST_BYTES);
            }
            return file;
        } catch (IOException _) {
            // The client went away, or stopped sending.
            throw Refusal.malformed("request.malformed");
        }
    }
}
