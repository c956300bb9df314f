package dev.hilo.telemetry.codec;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.SeriesNumber;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Frames as bytes. The first byte is the version; every version ever written is read. */
public final class FrameCodec {

    private static final int LEAST_PART_BYTES = 6;
    private static final int LEAST_CODE_BYTES = 2;

    private FrameCodec() {}

    public static byte[] encode(Frame frame) {
        var writer = new FrameWriter(64 + (int) frame.size() * 4 + frame.parts().size() * 8);
        writer.begin(
                frame.tenant(),
                frame.receivedAt(),
                frame.source(),
                frame.sequence(),
                frame.receipt(),
                frame.parts().size());
        frame.parts().forEach(part -> writer.part(part.series().value(), part.readings()));
        return writer.end();
    }

    /** Whose readings a frame holds, without reading them. */
    public static TenantId tenant(byte[] bytes) {
        return tenant(begin(bytes));
    }

    /** Reads what {@link #encode} wrote; refuses anything else with {@code frame.…}. */
    public static Frame decode(byte[] bytes) {
        var source = begin(bytes);
        var tenant = tenant(source);
        long receivedAt = source.signed();
        var sender = source.text();
        int present = source.upTo(FrameWriter.SEQUENCE | FrameWriter.RECEIPT);
        var sequence =
                (present & FrameWriter.SEQUENCE) == 0
                        ? Optional.<Frame.Sequence>empty()
                        : Optional.of(new Frame.Sequence(source.signed(), source.signed()));
        var receipt =
                (present & FrameWriter.RECEIPT) == 0
                        ? Optional.<Frame.Receipt>empty()
                        : Optional.of(receipt(source));
        int count = source.upTo(source.remaining() / LEAST_PART_BYTES);
        var parts = new ArrayList<Frame.Part>(count);
        int left = Frame.MOST_READINGS;
        long base = receivedAt;
        long series = 0;
        for (int i = 0; i < count; i++) {
            series += source.signed();
            if (series < 1 || series > Integer.MAX_VALUE) {
                throw source.broken();
            }
            var readings = ReadingsCodec.read(source, base, left);
            left -= readings.size();
            base = readings.time(0);
            parts.add(new Frame.Part(new SeriesNumber((int) series), readings));
        }
        if (source.remaining() > 0) {
            throw source.broken();
        }
        return new Frame(tenant, receivedAt, sender, sequence, receipt, parts);
    }

    private static ByteSource begin(byte[] bytes) {
        var source = new ByteSource(bytes);
        int version = source.next();
        if (version != FrameWriter.VERSION) {
            throw Refusal.malformed("frame.version", version, FrameWriter.VERSION);
        }
        return source;
    }

    private static TenantId tenant(ByteSource source) {
        return new TenantId(new UUID(source.eight(), source.eight()));
    }

    private static Frame.Receipt receipt(ByteSource source) {
        long received = source.varint();
        long left = received;
        int codes = source.upTo(source.remaining() / LEAST_CODE_BYTES);
        var refused = new TreeMap<String, Long>();
        for (int i = 0; i < codes; i++) {
            var code = source.text();
            long count = source.varint();
            if (count < 0 || count > left || refused.put(code, count) != null) {
                throw source.broken();
            }
            left -= count;
        }
        if (left < 0) {
            throw source.broken();
        }
        return new Frame.Receipt(received, refused);
    }
}
