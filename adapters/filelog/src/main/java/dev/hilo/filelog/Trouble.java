package dev.hilo.filelog;

import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Positions.Place;
import java.io.IOException;

/** Hears what goes wrong while the log goes on. Called from the log's own threads: be quick. */
public interface Trouble {

    /** Nobody listens. */
    Trouble UNHEARD =
            new Trouble() {
                @Override
                public void consumerFailed(Place place, Throwable fault) {}

                @Override
                public void writeFailed(Partition partition, IOException fault) {}
            };

    /** A consumer threw; it is tried again after a pause. */
    void consumerFailed(Place place, Throwable fault);

    /** The disk did not take a group; its writers have been refused. */
    void writeFailed(Partition partition, IOException fault);
}
