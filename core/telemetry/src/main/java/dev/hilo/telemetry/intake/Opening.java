package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.telemetry.SeriesRegistry;
import java.util.stream.IntStream;

/**
 * Gives targets what they lack before a frame may carry their readings: a sensor that is to be
 * made, a series that is to begin. Waits for the store. Stateless.
 */
final class Opening {

    private final Transactions transactions;
    private final SensorLookup lookup;
    private final SeriesRegistry registry;
    private final Key retention;

    Opening(IntakePorts ports) {
        this.transactions = ports.transactions();
        this.lookup = ports.lookup();
        this.registry = ports.registry();
        this.retention = ports.retention();
    }

    /**
     * Opens what is open in the batch, in one transaction; the readings of what cannot be opened
     * are refused.
     *
     * @return how many sensors were made
     */
    int open(TenantId tenant, Batch batch, Refusals refusals) {
        int[] slots =
                IntStream.range(0, batch.targetCount())
                        .filter(slot -> batch.series(slot) == 0)
                        .toArray();
        int[] series = new int[slots.length];
        int made =
                transactions.write(() -> {
                    int discovered = 0;
                    for (int slot : slots) {
                        if (batch.target(slot).sensor().isEmpty()) {
                            discovered += discover(tenant, batch, slot, refusals);
                        }
                    }
                    for (int i = 0; i < slots.length; i++) {
                        series[i] = begin(tenant, batch, slots[i], refusals);
                    }
                    return discovered;
                });
        for (int i = 0; i < slots.length; i++) {
            batch.opened(slots[i], series[i]);
        }
        return made;
    }

    private int discover(TenantId tenant, Batch batch, int slot, Refusals refusals) {
        var target = batch.target(slot);
        var machine = target.point.machine;
        var path = machine.path();
        var key = Key.parse(target.point.name);
        if (path == null || key.isEmpty()) {
            throw new IllegalStateException("nothing can be discovered there");
        }
        try {
            var found = lookup.discover(tenant, path, key.get(), target.type);
            machine.drop();
            if (found.sensor().type() == target.type) {
                target.made(found.sensor().id(), found.sensor().stream());
                return found.made() ? 1 : 0;
            }
            refuse(batch, slot, refusals, Reason.wrongType(found.sensor().type()));
        } catch (Refusal no) {
            refuse(batch, slot, refusals, Reason.of(no));
        }
        return 0;
    }

    /** The slot's series; 0 when none can be begun. */
    private int begin(TenantId tenant, Batch batch, int slot, Refusals refusals) {
        var target = batch.target(slot);
        var sensor = target.sensor();
        if (sensor.isEmpty()) {
            return 0;
        }
        try {
            return registry.open(tenant, sensor.get(), target.type, target.stream(), retention)
                    .number()
                    .value();
        } catch (Refusal no) {
            refuse(batch, slot, refusals, Reason.of(no));
            return 0;
        }
    }

    private static void refuse(Batch batch, int slot, Refusals refusals, Reason reason) {
        var point = batch.target(slot).point;
        refusals.add(reason, point, batch.firstAt(slot), batch.count(slot));
    }
}
