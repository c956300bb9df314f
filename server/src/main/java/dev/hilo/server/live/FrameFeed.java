package dev.hilo.server.live;

import dev.hilo.kernel.log.Consumer;
import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.PartitionState;
import dev.hilo.live.Broadcast;
import dev.hilo.live.Rooms;
import dev.hilo.live.Sample;
import dev.hilo.telemetry.Frame.Part;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.FrameCodec;
import java.util.List;

/**
 * Carries readings from the log into the rooms. It begins at the log's end: what went by before is
 * history. Frames of a tenant of whom nobody is connected are not even read.
 */
public final class FrameFeed implements Consumer {

    private final Log log;
    private final Rooms rooms;

    public FrameFeed(Log log, Rooms rooms) {
        this.log = log;
        this.rooms = rooms;
    }

    @Override
    public PartitionState open(Partition partition, long committed) {
        return new Following(Math.max(committed, log.extent(partition).end()));
    }

    private void carry(byte[] payload) {
        if (!rooms.isListening(FrameCodec.tenant(payload))) {
            return;
        }
        var frame = FrameCodec.decode(payload);
        var broadcast = rooms.broadcast(frame.tenant());
        for (var part : frame.parts()) {
            if (broadcast.isWanted(part.series().value())) {
                add(broadcast, part);
            }
        }
        broadcast.ring();
    }

    private static void add(Broadcast broadcast, Part part) {
        var readings = part.readings();
        for (int i = 0; i < readings.size(); i++) {
            broadcast.add(
                    part.series().value(),
                    new Sample(readings.time(i), value(readings, i), readings.quality(i)));
        }
    }

    private static Object value(Readings readings, int index) {
        return switch (readings.type()) {
            case NUMBER -> readings.number(index);
            case BOOLEAN -> readings.bits(index) != 0;
            case TEXT -> readings.text(index);
        };
    }

    /** Where it is in a partition. It keeps nothing, so that everything read is safe. */
    private final class Following implements PartitionState {

        private volatile long next;

        Following(long next) {
            this.next = next;
        }

        @Override
        public long next() {
            return next;
        }

        @Override
        public void receive(List<Entry> entries) {
            for (var entry : entries) {
                carry(entry.payload());
                next = entry.offset() + 1;
            }
        }

        @Override
        public long lowWater() {
            return next;
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
