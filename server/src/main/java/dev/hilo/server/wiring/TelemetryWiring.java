package dev.hilo.server.wiring;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.filelog.FileLog;
import dev.hilo.filelog.FileLogSettings;
import dev.hilo.filelog.Recovery;
import dev.hilo.filelog.Trouble;
import dev.hilo.folder.FolderBlobs;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.telemetry.SqlSeriesStore;
import dev.hilo.kernel.Blobs;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Positions.Place;
import dev.hilo.server.settings.Settings;
import dev.hilo.telemetry.SeriesRegistry;
import dev.hilo.telemetry.SeriesStore;
import dev.hilo.telemetry.history.TelemetryStore;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The log of readings, their series and their history, on the embedded engines. */
class TelemetryWiring {

    /** The class whose days all series are kept for. */
    static final Key USUAL = new Key("usual");

    private static final Logger LOG = Logger.getLogger(TelemetryWiring.class);
    private static final int MOST_SERIES_OF_A_TENANT = 200_000;

    @Produces
    @Singleton
    FileLog fileLog(Settings settings, FaultPoints faults) {
        var log =
                FileLog.open(
                        Launch.current().folder().log(),
                        FileLogSettings.USUAL.withReserveBytes(
                                (long) settings.diskReserveMegabytes() << 20),
                        faults,
                        new LoggedTrouble());
        log.recoveries().forEach(TelemetryWiring::tell);
        return log;
    }

    void close(@Disposes FileLog log) {
        log.close();
    }

    @Produces
    @Singleton
    SeriesStore seriesStore(Database database) {
        return new SqlSeriesStore(database);
    }

    @Produces
    @Singleton
    SeriesRegistry seriesRegistry(Transactions transactions, SeriesStore store) {
        return new SeriesRegistry(transactions, store, MOST_SERIES_OF_A_TENANT);
    }

    @Produces
    @Singleton
    @Typed({ChunkStore.class, TelemetryStore.class})
    ChunkStore history(FaultPoints faults) {
        return ChunkStore.open(Launch.current().folder().history(), (_, _) -> USUAL, faults);
    }

    void close(@Disposes ChunkStore history) {
        history.close();
    }

    @Produces
    @Singleton
    Cold cold(Settings settings) {
        return new Cold(settings.cold().map(TelemetryWiring::folder));
    }

    private static Blobs folder(Path path) {
        try {
            return FolderBlobs.open(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the cold storage " + path + " cannot be used", e);
        }
    }

    private static void tell(Recovery recovery) {
        if (recovery.damage().isEmpty()) {
            LOG.infof(
                    "%s: cut %d bytes off the end that a stop had left half written and that"
                            + " nobody had been told were safe",
                    recovery.partition(), recovery.cutBytes());
        } else {
            LOG.errorf(
                    "%s is damaged where it had been acknowledged: %s; what is after it is kept",
                    recovery.partition(), recovery.damage());
        }
    }

    /** Trouble of the log, in words of the operator's log. */
    private static final class LoggedTrouble implements Trouble {

        @Override
        public void consumerFailed(Place place, Throwable fault) {
            LOG.errorf(fault, "%s cannot take readings; it will be tried again", place);
        }

        @Override
        public void writeFailed(Partition partition, IOException fault) {
            LOG.errorf("the disk does not take readings of %s: %s", partition, fault.getMessage());
        }
    }
}
