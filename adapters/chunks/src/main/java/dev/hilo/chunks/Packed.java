package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.ReadingsCodec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Readings as they lie on disk: encoded and compressed. */
final class Packed {

    private static final Compression SEALED = new Compression(3);
    private static final Compression OPEN = new Compression(1);

    private final byte[] bytes;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    static Packed of(Readings readings) {
        return new Packed(SEALED.compress(ReadingsCodec.encode(readings)));
    }

    /** An open part as it is in memory: it will be written again soon. */
    static Packed open(List<Segment> segments) {
        var pieces = segments.stream().map(Segment::encoded).toList();
        int size = pieces.stream().mapToInt(piece -> Integer.BYTES + piece.length).sum();
        var plain = ByteBuffer.allocate(size);
        pieces.forEach(piece -> plain.putInt(piece.length).put(piece));
        return new Packed(OPEN.compress(plain.array()));
    }

    /** Takes what was read from disk, when it is what was written. */
    static Packed checked(byte[] bytes, int checksum) {
        Checksum.check(bytes, checksum);
        return new Packed(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    int checksum() {
        return Checksum.of(bytes);
    }

    Readings readings() {
        return ReadingsCodec.decode(Compression.decompress(bytes));
    }

    long[] times() {
        return ReadingsCodec.times(Compression.decompress(bytes));
    }

    /** The blocks of an open part. */
    List<Block> blocks() {
        var plain = ByteBuffer.wrap(Compression.decompress(bytes));
        var blocks = new ArrayList<Block>();
        while (plain.hasRemaining()) {
            byte[] piece = new byte[plain.getInt()];
            plain.get(piece);
            blocks.add(Block.of(piece));
        }
        return blocks;
    }
}
