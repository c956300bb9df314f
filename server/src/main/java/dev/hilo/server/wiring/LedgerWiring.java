package dev.hilo.server.wiring;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.telemetry.SqlLedgerStore;
import dev.hilo.jdbc.telemetry.SqlSequenceStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.server.ledger.LedgerMetrics;
import dev.hilo.telemetry.ledger.HistoryConsumer;
import dev.hilo.telemetry.ledger.LedgerReport;
import dev.hilo.telemetry.ledger.LedgerStore;
import dev.hilo.telemetry.ledger.SequenceStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The ledger of loss, and what brings readings from the log into the history. */
class LedgerWiring {

    @Produces
    @Singleton
    LedgerStore ledgerStore(Database database) {
        return new SqlLedgerStore(database);
    }

    @Produces
    @Singleton
    SequenceStore sequenceStore(Database database) {
        return new SqlSequenceStore(database);
    }

    @Produces
    @Singleton
    LedgerReport ledgerReport(
            LedgerStore ledger,
            SequenceStore sequences,
            Transactions transactions,
            Permissions permissions,
            InstantSource clock) {
        return new LedgerReport(ledger, sequences, transactions, permissions, clock);
    }

    @Produces
    @Singleton
    HistoryConsumer historyConsumer(
            ChunkStore history,
            SequenceStore sequences,
            LedgerStore ledger,
            Transactions transactions,
            TenantStore tenants,
            LedgerMetrics metrics,
            FaultPoints faults) {
        return new HistoryConsumer(
                history,
                sequences,
                ledger,
                transactions,
                tenant -> tenants.byId(tenant).isPresent(),
                metrics,
                faults);
    }
}
