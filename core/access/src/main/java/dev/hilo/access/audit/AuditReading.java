package dev.hilo.access.audit;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Transactions;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Reading and checking one's own tenant's trail. Thread-safe. */
public final class AuditReading {

    private static final String READ = "audit.read";
    private static final String TENANT = "tenant";
    private static final int BATCH = 1000;
    private static final int RETRY_SECONDS = 5;

    private final AuditStore store;
    private final AuditVerifier verifier;
    private final Transactions transactions;
    private final Permissions permissions;
    private final Semaphore verifying = new Semaphore(1);

    public AuditReading(AuditStore store, Transactions transactions, Permissions permissions) {
        this.store = store;
        this.verifier = new AuditVerifier(store, transactions);
        this.transactions = transactions;
        this.permissions = permissions;
    }

    public Page<AuditRow> list(Caller caller, AuditFilter filter, PageRequest page) {
        permissions.require(caller, READ, TENANT);
        return transactions.read(() -> store.list(caller.tenant(), filter, page));
    }

    /** One at a time, because it reads a whole trail: who comes meanwhile is told to come back. */
    public Verification verify(Caller caller) {
        permissions.require(caller, READ, TENANT);
        if (!verifying.tryAcquire()) {
            throw Refusal.tooFast(RETRY_SECONDS);
        }
        try {
            return verifier.verify(caller.tenant());
        } finally {
            verifying.release();
        }
    }

    /** Hands over every row that the filter admits, oldest first, a batch at a time. */
    public void export(Caller caller, AuditFilter filter, Consumer<AuditRow> to) {
        permissions.require(caller, READ, TENANT);
        long[] reached = {0};
        while (true) {
            var rows = transactions.read(() -> store.after(caller.tenant(), reached[0], BATCH));
            if (rows.isEmpty()) {
                return;
            }
            rows.stream().filter(filter::admits).forEach(to);
            reached[0] = rows.getLast().seq();
        }
    }
}
