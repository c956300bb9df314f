package dev.hilo.server.cli;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.filelog.FileLog;
import dev.hilo.filelog.FileLogSettings;
import dev.hilo.filelog.Trouble;
import dev.hilo.indriya.IndriyaUnits;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.kernel.SqlOutbox;
import dev.hilo.jdbc.kernel.SqlTenantStore;
import dev.hilo.jdbc.plant.SqlPlantStore;
import dev.hilo.jdbc.plant.SqlTemplateStore;
import dev.hilo.jdbc.telemetry.SqlSeriesStore;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.UuidV7;
import dev.hilo.kernel.announce.Dispatcher;
import dev.hilo.kernel.announce.OutboxAnnouncements;
import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Positions.Place;
import dev.hilo.kernel.log.Topic;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.plant.PlantPorts;
import dev.hilo.server.data.DataFolder;
import dev.hilo.telemetry.codec.FrameCodec;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.reads.HistoryExport;
import dev.hilo.telemetry.reads.ReadPorts;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/**
 * The history in a data folder that no server has. What the log holds and the history does not yet
 * is added in memory only: making it durable is the server's work. For one thread.
 */
final class LocalHistory implements AutoCloseable {

    private static final Key USUAL = new Key("usual");
    private static final List<Topic> TOPICS =
            List.of(
                    Topic.TELEMETRY_RAW,
                    Topic.WELL_TEST_READINGS,
                    Topic.DRILLING_REALTIME,
                    Topic.PRODUCTION_REALTIME);
    private static final int PIECE_BYTES = 8 << 20;

    private final DataFolder folder;
    private final Database database;
    private final FileLog log;
    private final ChunkStore history;

    private LocalHistory(DataFolder folder, Database database, FileLog log, ChunkStore history) {
        this.folder = folder;
        this.database = database;
        this.log = log;
        this.history = history;
    }

    static LocalHistory open(Path data) {
        var database = LocalData.open(data);
        var folder = held(data, database);
        var local =
                new LocalHistory(
                        folder,
                        database,
                        FileLog.open(
                                folder.log(),
                                FileLogSettings.USUAL.withReserveBytes(0),
                                FaultPoints.NONE,
                                new Untroubled()),
                        ChunkStore.open(folder.history(), (_, _) -> USUAL, FaultPoints.NONE));
        for (Topic topic : TOPICS) {
            for (int number = 0; number < local.log.partitions(topic); number++) {
                local.catchUp(topic.partition(number));
            }
        }
        return local;
    }

    private static DataFolder held(Path data, Database database) {
        try {
            return DataFolder.hold(data);
        } catch (DataFolder.Held held) {
            database.close();
            throw held;
        }
    }

    private void catchUp(Partition partition) {
        var name = partition.toString();
        var extent = log.extent(partition);
        long next = Math.max(extent.start(), history.lowWater(name));
        while (next < extent.end()) {
            for (Entry entry : log.read(partition, next, PIECE_BYTES)) {
                var at = new FramePosition(name, entry.offset());
                var _ = history.append(at, FrameCodec.decode(entry.payload()));
                next = entry.offset() + 1;
            }
        }
    }

    HistoryExport exports() {
        var clock = InstantSource.system();
        var ids = new UuidV7(clock, new SecureRandom());
        var outbox = new SqlOutbox(database);
        var nobody = new Dispatcher(outbox, database, List.of(), clock, (_, _) -> {});
        var plant =
                new PlantDirectory(
                        new PlantPorts(
                                new SqlPlantStore(database),
                                new SqlTemplateStore(database),
                                new IndriyaUnits(),
                                new OwnersRight(),
                                new OutboxAnnouncements(outbox, database, nobody, ids, clock),
                                database,
                                ids,
                                clock));
        return new HistoryExport(
                new ReadPorts(
                        plant,
                        new SqlSeriesStore(database),
                        history,
                        new OwnersRight(),
                        database,
                        clock));
    }

    /** Hilo itself, for a tenant that the data folder holds. */
    Caller callerOf(Key tenant) {
        var store = new SqlTenantStore(database);
        return database.read(() -> store.byKey(tenant))
                .map(found -> Caller.service("command line", found.id()))
                .orElseThrow(() -> Refusal.notFound("tenant", tenant));
    }

    @Override
    public void close() {
        history.close();
        log.close();
        database.close();
        folder.close();
    }

    /** Whoever has the data folder has everything in it. */
    private static final class OwnersRight implements Permissions {

        @Override
        public void require(Caller caller, String action, String resource) {
            // Always given.
        }

        @Override
        public boolean allows(Caller caller, String action, String resource) {
            return true;
        }

        @Override
        public boolean allowsBelow(Caller caller, String action, String resource) {
            return true;
        }
    }

    /** Nothing is written and nobody consumes, so that there is nothing to tell. */
    private static final class Untroubled implements Trouble {

        @Override
        public void consumerFailed(Place place, Throwable fault) {
            throw new IllegalStateException(place + " has no consumer", fault);
        }

        @Override
        public void writeFailed(Partition partition, IOException fault) {
            throw new IllegalStateException(partition + " is not written", fault);
        }
    }
}
