package dev.hilo.chunks;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Zstandard at one level. Making a compressor costs more than compressing a chunk, so that a few of
 * them are kept, and of decompressors too. Thread-safe.
 */
final class Compression {

    private static final int KEPT = 4;
    private static final int LARGEST = 64 << 20;

    private static final BlockingQueue<ZstdDecompressCtx> DECOMPRESSORS =
            new ArrayBlockingQueue<>(KEPT);

    private final int level;
    private final BlockingQueue<ZstdCompressCtx> idle = new ArrayBlockingQueue<>(KEPT);

    Compression(int level) {
        this.level = level;
    }

    byte[] compress(byte[] plain) {
        var compressor = idle.poll();
        if (compressor == null) {
            compressor = new ZstdCompressCtx();
            compressor.setLevel(level);
        }
        byte[] compressed = compressor.compress(plain);
        if (!idle.offer(compressor)) {
            compressor.close();
        }
        return compressed;
    }

    static byte[] decompress(byte[] compressed) {
        long size = Zstd.getFrameContentSize(compressed);
        if (size < 0 || size > LARGEST) {
            throw new ChunkFailure("a chunk claims a size of " + size);
        }
        var decompressor = DECOMPRESSORS.poll();
        if (decompressor == null) {
            decompressor = new ZstdDecompressCtx();
        }
        byte[] plain = decompressor.decompress(compressed, (int) size);
        if (!DECOMPRESSORS.offer(decompressor)) {
            decompressor.close();
        }
        return plain;
    }
}
