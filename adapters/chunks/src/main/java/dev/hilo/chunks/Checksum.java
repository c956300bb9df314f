package dev.hilo.chunks;

import java.util.zip.CRC32C;

/** What tells bytes that a disk has changed from those that were written. */
final class Checksum {

    private Checksum() {}

    static int of(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    static void check(byte[] bytes, int written) {
        if (of(bytes) != written) {
            throw new ChunkFailure("a chunk is not what was written: its checksum differs");
        }
    }
}
