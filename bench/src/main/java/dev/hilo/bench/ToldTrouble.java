package dev.hilo.bench;

import dev.hilo.filelog.Trouble;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Positions.Place;
import java.io.IOException;

/** Trouble of the log, on the screen of whoever measures. */
record ToldTrouble() implements Trouble {

    @Override
    public void consumerFailed(Place place, Throwable fault) {
        System.err.println(place + " failed: " + fault);
    }

    @Override
    public void writeFailed(Partition partition, IOException fault) {
        System.err.println("writing " + partition + " failed: " + fault);
    }
}
