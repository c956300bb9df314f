package dev.hilo.telemetry.codec;

import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.Columns;
import dev.hilo.telemetry.Frame;
import java.util.Optional;

/**
 * Writes frames, one after another, part by part, without making them first: its room is used
 * again. What it wrote, {@link FrameCodec#decode} reads. For one thread.
 */
public final class FrameWriter {

    static final int VERSION = 1;
    static final int SEQUENCE = 1;
    static final int RECEIPT = 2;

    private final ByteSink sink;
    private int parts;
    private int before;
    private long base;

    public FrameWriter(int expectedBytes) {
        sink = new ByteSink(expectedBytes);
    }

    /** Begins a frame of so many parts; one that was not ended is forgotten. */
    public FrameWriter begin(
            TenantId tenant,
            long receivedAt,
            String source,
            Optional<Frame.Sequence> sequence,
            Optional<Frame.Receipt> receipt,
            int ofParts) {
        sink.clear();
        sink.put(VERSION);
        sink.eight(tenant.value().getMostSignificantBits());
        sink.eight(tenant.value().getLeastSignificantBits());
        sink.signed(receivedAt);
        sink.text(source);
        sink.put((sequence.isPresent() ? SEQUENCE : 0) | (receipt.isPresent() ? RECEIPT : 0));
        sequence.ifPresent(it -> {
            sink.signed(it.epoch());
            sink.signed(it.number());
        });
        receipt.ifPresent(this::write);
        sink.varint(ofParts);
        parts = ofParts;
        before = 0;
        base = receivedAt;
        return this;
    }

    /** Adds the readings of one series, of which there is at least one. */
    public void part(int series, Columns readings) {
        if (parts-- == 0 || readings.size() == 0) {
            throw new IllegalStateException("a part too many, or without readings");
        }
        sink.signed(series - before);
        ReadingsCodec.write(sink, readings, base);
        before = series;
        base = readings.time(0);
    }

    public byte[] end() {
        if (parts != 0) {
            throw new IllegalStateException("parts are missing: " + parts);
        }
        return sink.toBytes();
    }

    private void write(Frame.Receipt receipt) {
        sink.varint(receipt.received());
        sink.varint(receipt.refused().size());
        receipt.refused()
                .forEach((code, count) -> {
                    sink.text(code);
                    sink.varint(count);
                });
    }
}
