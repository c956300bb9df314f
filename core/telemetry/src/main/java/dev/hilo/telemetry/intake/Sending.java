package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Topic;
import dev.hilo.plant.ReadingStream;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.codec.FrameWriter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Puts a batch into frames, one a topic, and hands them to the log. The frame of the raw readings
 * is always there, if only for its receipt. Kept with its batch. For one thread.
 */
final class Sending {

    /** What every frame of a message says. */
    record Head(
            TenantId tenant, long receivedAt, String source, Optional<Frame.Sequence> sequence) {}

    private static final Set<ReadingStream> OTHERS =
            EnumSet.complementOf(EnumSet.of(ReadingStream.TELEMETRY));
    private static final int EXPECTED_BYTES = 1 << 14;

    private final FrameWriter writer = new FrameWriter(EXPECTED_BYTES);
    private final Batch batch;
    private final SortedColumns sorted;

    Sending(Batch batch, SortedColumns sorted) {
        this.batch = batch;
        this.sorted = sorted;
    }

    /**
     * Sends what is sorted now: done when all frames are forced. Readings without a series are left
     * out.
     */
    CompletableFuture<?> send(Head head, Frame.Receipt receipt, Log log) {
        int ofRaw = parts(ReadingStream.TELEMETRY);
        byte[] raw = frame(head, Optional.of(receipt), ReadingStream.TELEMETRY, ofRaw);
        if (ofRaw == batch.targetCount()) {
            return submit(ReadingStream.TELEMETRY, raw, log);
        }
        var payloads = new EnumMap<ReadingStream, byte[]>(ReadingStream.class);
        payloads.put(ReadingStream.TELEMETRY, raw);
        for (var stream : OTHERS) {
            int parts = parts(stream);
            if (parts > 0) {
                payloads.put(stream, frame(head, Optional.empty(), stream, parts));
            }
        }
        return CompletableFuture.allOf(
                payloads.entrySet().stream()
                        .map(frame -> submit(frame.getKey(), frame.getValue(), log))
                        .toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<Long> submit(ReadingStream stream, byte[] payload, Log log) {
        return log.submit(topic(stream).partition(0), payload);
    }

    private byte[] frame(
            Head head, Optional<Frame.Receipt> receipt, ReadingStream stream, int parts) {
        writer.begin(
                head.tenant(), head.receivedAt(), head.source(), head.sequence(), receipt, parts);
        for (int slot = 0; slot < batch.targetCount(); slot++) {
            var target = batch.target(slot);
            if (batch.series(slot) > 0 && target.stream() == stream) {
                writer.part(batch.series(slot), sorted.of(slot, target.type));
            }
        }
        byte[] payload = writer.end();
        if (payload.length > Log.LARGEST_PAYLOAD) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "message.too-large", Frame.MOST_READINGS);
        }
        return payload;
    }

    private int parts(ReadingStream stream) {
        int parts = 0;
        for (int slot = 0; slot < batch.targetCount(); slot++) {
            parts += batch.series(slot) > 0 && batch.target(slot).stream() == stream ? 1 : 0;
        }
        return parts;
    }

    static Topic topic(ReadingStream stream) {
        return switch (stream) {
            case TELEMETRY -> Topic.TELEMETRY_RAW;
            case WELL_TEST -> Topic.WELL_TEST_READINGS;
            case DRILLING -> Topic.DRILLING_REALTIME;
            case PRODUCTION -> Topic.PRODUCTION_REALTIME;
        };
    }
}
