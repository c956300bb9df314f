package dev.hilo.chunks;

import com.github.luben.zstd.Zstd;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.ReadingsCodec;

/** Readings as they lie on disk: encoded and compressed. */
final class Packed {

    private static final int LEVEL = 3;
    private static final int LARGEST = 64 << 20;

    private final byte[] bytes;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    static Packed of(Readings readings) {
        return new Packed(Zstd.compress(ReadingsCodec.encode(readings), LEVEL));
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
        return ReadingsCodec.decode(plain());
    }

    long[] times() {
        return ReadingsCodec.times(plain());
    }

    private byte[] plain() {
        long size = Zstd.getFrameContentSize(bytes);
        if (size < 0 || size > LARGEST) {
            throw new ChunkFailure("a chunk claims a size of " + size);
        }
        return Zstd.decompress(bytes, (int) size);
    }
}
