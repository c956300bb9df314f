package dev.hilo.access.tenants;

import dev.hilo.access.Standings;
import dev.hilo.access.audit.AuditStore;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Sha256;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The right to be forgotten: removes a tenant from every store in one transaction and leaves a
 * receipt with the installation. Thread-safe.
 */
public final class Erasure {

    private final TenantStore tenants;
    private final AuditStore audit;
    private final List<TenantData> stores;
    private final Leftovers leftovers;
    private final ReceiptStore receipts;
    private final Standings standings;
    private final Permissions permissions;
    private final Transactions transactions;
    private final Announcements announcements;
    private final Ids ids;
    private final InstantSource clock;

    /**
     * @param stores every store that holds data of tenants, the audit trail's too
     */
    public Erasure(
            TenantStore tenants,
            AuditStore audit,
            List<TenantData> stores,
            Leftovers leftovers,
            ReceiptStore receipts,
            Standings standings,
            Permissions permissions,
            Transactions transactions,
            Announcements announcements,
            Ids ids,
            InstantSource clock) {
        this.tenants = tenants;
        this.audit = audit;
        this.stores = List.copyOf(stores);
        this.leftovers = leftovers;
        this.receipts = receipts;
        this.standings = standings;
        this.permissions = permissions;
        this.transactions = transactions;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Erases one's own tenant.
     *
     * @param confirmation the tenant's key, typed by whoever asks
     */
    public Receipt eraseOwn(Caller caller, String confirmation) {
        permissions.require(caller, "tenant.erase", "tenant");
        return erase(caller, caller.tenant(), confirmation);
    }

    /** Erases another tenant, for the installation's administrator. */
    public Receipt eraseOther(Caller caller, TenantId id, String confirmation) {
        permissions.require(caller, "tenants.erase", "installation");
        return erase(caller, id, confirmation);
    }

    public Page<Receipt> receipts(Caller caller, PageRequest page) {
        permissions.require(caller, "tenants.read", "installation");
        return transactions.read(() -> receipts.list(page));
    }

    private Receipt erase(Caller caller, TenantId id, String confirmation) {
        return transactions.write(() -> {
            var tenant = tenants.byId(id).orElseThrow(() -> Refusal.notFound("tenant", id));
            if (id.isSystem()) {
                throw Refusal.conflict("tenant.is-installation");
            }
            if (!tenant.key().text().equals(confirmation)) {
                throw Refusal.invalid("confirm", "tenant.confirm", tenant.key().text());
            }
            var lastAuditHash = audit.chain(id).head();
            var removed = eraseEverywhere(id);
            tenants.delete(id);
            var receipt =
                    new Receipt(
                            ids.next(),
                            hash(tenant),
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            nameless(caller.principal()),
                            removed,
                            lastAuditHash);
            receipts.insert(receipt);
            announcements.announce(forInstallation(caller), TenantFact.erased(receipt));
            standings.changed();
            transactions.afterCommit(leftovers::wipe);
            return receipt;
        });
    }

    private Map<String, Long> eraseEverywhere(TenantId id) {
        var removed = new TreeMap<String, Long>();
        for (TenantData store : stores) {
            store.erase(id).forEach((what, count) -> removed.merge(what, count, Long::sum));
        }
        return removed;
    }

    private static Caller forInstallation(Caller caller) {
        return new Caller(
                nameless(caller.principal()),
                TenantId.SYSTEM,
                caller.scopes(),
                caller.authenticatedAt(),
                caller.requestId(),
                caller.address());
    }

    private static Principal nameless(Principal principal) {
        return new Principal(principal.kind(), principal.id(), "");
    }

    private static String hash(Tenant tenant) {
        var text = tenant.id() + ":" + tenant.key().folded();
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
