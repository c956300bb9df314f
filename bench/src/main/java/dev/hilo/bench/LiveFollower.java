package dev.hilo.bench;

import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.PartitionState;
import dev.hilo.live.Rooms;
import dev.hilo.live.Sample;
import dev.hilo.telemetry.codec.FrameCodec;
import java.util.List;

/** Carries readings from the log into rooms, as the server does. */
final class LiveFollower implements PartitionState {

    private final Rooms rooms;
    private volatile long next;

    LiveFollower(Rooms rooms, long next) {
        this.rooms = rooms;
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

    private void carry(byte[] payload) {
        var frame = FrameCodec.decode(payload);
        var broadcast = rooms.broadcast(frame.tenant());
        for (var part : frame.parts()) {
            int series = part.series().value();
            if (broadcast.isWanted(series)) {
                var readings = part.readings();
                for (int i = 0; i < readings.size(); i++) {
                    broadcast.add(
                            series,
                            new Sample(readings.time(i), readings.number(i), readings.quality(i)));
                }
            }
        }
        broadcast.ring();
    }

    @Override
    public long lowWater() {
        return next;
    }

    @Override
    public void close() {}
}
