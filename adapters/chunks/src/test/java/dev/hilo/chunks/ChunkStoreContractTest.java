package dev.hilo.chunks;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.telemetry.history.TelemetryStore;
import dev.hilo.telemetry.testing.TelemetryStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ChunkStoreContractTest extends TelemetryStoreContract {

    private ChunkStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected TelemetryStore store() {
        return store;
    }
}
