package dev.hilo.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.tenants.Receipt;
import dev.hilo.access.tenants.ReceiptStore;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.Transactions;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of receipts promises. */
public abstract class ReceiptStoreContract {

    protected abstract Transactions transactions();

    protected abstract ReceiptStore receipts();

    @Test
    void receipts_come_back_whole_newest_first() {
        transactions()
                .run(() -> {
                    for (int n = 1; n <= 3; n++) {
                        receipts().insert(receipt(n));
                    }
                });
        transactions()
                .run(() -> {
                    var first = receipts().list(PageRequest.first(2));
                    assertThat(first.items()).containsExactly(receipt(3), receipt(2));
                    var rest =
                            receipts().list(new PageRequest(2, first.next().map(Cursor::encode)));
                    assertThat(rest.items()).containsExactly(receipt(1));
                    assertThat(rest.next()).isEmpty();
                });
    }

    private static Receipt receipt(int n) {
        return new Receipt(
                new UUID(0, n),
                "hash",
                Instant.parse("2026-03-01T10:00:00.000001Z"),
                new Principal(Principal.Kind.USER, "ana", ""),
                Map.of("users", 3L, "auditRows", 4_000_000_000L),
                "head");
    }
}
