package dev.hilo.kernel;

import dev.hilo.kernel.testing.BlobsContract;
import dev.hilo.kernel.testing.MemoryBlobs;

class MemoryBlobsTest extends BlobsContract {

    private final MemoryBlobs blobs = new MemoryBlobs();

    @Override
    protected Blobs blobs() {
        return blobs;
    }
}
