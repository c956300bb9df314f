package dev.hilo.telemetry.history;

import dev.hilo.telemetry.testing.MemoryTelemetryStore;
import dev.hilo.telemetry.testing.TelemetryStoreContract;

class MemoryTelemetryStoreTest extends TelemetryStoreContract {

    private final MemoryTelemetryStore store = new MemoryTelemetryStore();

    @Override
    protected TelemetryStore store() {
        return store;
    }
}
