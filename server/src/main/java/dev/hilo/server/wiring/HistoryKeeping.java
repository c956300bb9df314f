package dev.hilo.server.wiring;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.kernel.Blobs;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.plant.Item;
import dev.hilo.plant.PlantStore;
import dev.hilo.telemetry.Series;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.SeriesStore;
import dev.hilo.telemetry.ledger.LedgerStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Days that are over go to the cold storage, if there is one; what a tenant no longer keeps goes
 * away. Never within a transaction: see {@link HistoryErasure}.
 */
@Singleton
class HistoryKeeping implements Runnable {

    private static final Logger LOG = Logger.getLogger(HistoryKeeping.class);

    private final ChunkStore history;
    private final Cold cold;
    private final LedgerStore ledger;
    private final SeriesStore series;
    private final PlantStore plant;
    private final TenantStore tenants;
    private final Transactions transactions;
    private final InstantSource clock;

    HistoryKeeping(
            ChunkStore history,
            Cold cold,
            LedgerStore ledger,
            SeriesStore series,
            PlantStore plant,
            TenantStore tenants,
            Transactions transactions,
            InstantSource clock) {
        this.history = history;
        this.cold = cold;
        this.ledger = ledger;
        this.series = series;
        this.plant = plant;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run() {
        all().forEach(this::keep);
    }

    private void keep(Tenant tenant) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        cold.blobs().ifPresent(blobs -> export(tenant.id(), today, blobs));
        var kept = tenant.retention();
        var gone = history.forget(tenant.id(), kept, clock.instant());
        if (gone.raw() + gone.whole() > 0) {
            LOG.infof(
                    "%s: the readings of %d days and all of %d days were kept long enough",
                    tenant.key(), gone.raw(), gone.whole());
        }
        transactions.run(() -> ledger.forgetBefore(tenant.id(), today.minusDays(kept.auditDays())));
    }

    private void export(TenantId tenant, LocalDate before, Blobs blobs) {
        try {
            history.exportCold(tenant, before, blobs, number -> name(tenant, number))
                    .forEach(name -> LOG.infof("%s is in the cold storage", name));
        } catch (IOException e) {
            throw new UncheckedIOException("the cold storage cannot be written", e);
        }
    }

    /** The sensor's path today; a sensor that is gone is known by its series. */
    private String name(TenantId tenant, SeriesNumber number) {
        return transactions.read(() ->
                series.find(tenant, number)
                        .map(Series::sensor)
                        .flatMap(sensor -> plant.find(tenant, List.of(sensor)).stream().findFirst())
                        .map(Item::path)
                        .map(Object::toString)
                        .orElse("series " + number));
    }

    private List<Tenant> all() {
        var all = new ArrayList<Tenant>();
        Optional<String> after = Optional.empty();
        do {
            var request = new PageRequest(PageRequest.MOST, after);
            Page<Tenant> page = transactions.read(() -> tenants.list(request));
            all.addAll(page.items());
            after = page.next().map(cursor -> cursor.encode());
        } while (after.isPresent());
        return all;
    }
}
