package dev.hilo.folder;

import dev.hilo.kernel.Blobs;
import dev.hilo.kernel.testing.BlobsContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobsTest extends BlobsContract {

    @TempDir Path folder;

    @Override
    protected Blobs blobs() throws IOException {
        return FolderBlobs.open(folder.resolve("blobs"));
    }
}
