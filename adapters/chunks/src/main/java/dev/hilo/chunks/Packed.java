package dev.hilo.chunks;

import com.github.luben.zstd.Zstd;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.ReadingsCodec;
import java.util.zip.CRC32C;

/** Readings as they lie on disk: encoded, compressed, and with a checksum beside them. */
final class Packed {

    private static final int LEVEL = 3;
    private static final int LARGEST = 64 << 20;

    private final byte[] bytes;
    private final int checksum;

    private Packed(byte[] bytes, int checksum) {
        this.bytes = bytes;
        this.checksum = checksum;
    }

    static Packed of(Readings readings) {
        byte[] bytes = Zstd.compress(ReadingsCodec.encode(readings), LEVEL);
        return new Packed(bytes, checksum(bytes));
    }

    /** Takes what was read from disk, when it is what was written. */
    static Packed checked(byte[] bytes, int checksum) {
        if (checksum(bytes) != checksum) {
            throw new ChunkFailure("a chunk is not what was written: its checksum differs");
        }
        return new Packed(bytes, checksum);
    }

    byte[] bytes() {
        return bytes;
    }

    int checksum() {
        return checksum;
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

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
