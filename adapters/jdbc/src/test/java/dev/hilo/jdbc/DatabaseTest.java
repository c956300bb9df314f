package dev.hilo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.jdbc.kernel.SqlTenantStore;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Tenants;
import dev.hilo.kernel.testing.TransactionsContract;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest extends TransactionsContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected TenantStore tenants() {
        return new SqlTenantStore(test.database());
    }

    @Test
    void a_reader_sees_one_moment_while_a_writer_goes_on() {
        test.database()
                .read(() -> {
                    assertThat(tenants().list(PageRequest.first(10)).items()).isEmpty();
                    inAnotherThread(
                            () -> test.database().run(() -> tenants().insert(Tenants.andes())));
                    assertThat(tenants().list(PageRequest.first(10)).items())
                            .as("the moment that the read began with")
                            .isEmpty();
                    return true;
                });
        assertThat(test.database().read(() -> tenants().list(PageRequest.first(10))).items())
                .hasSize(1);
    }

    @Test
    void a_store_outside_a_transaction_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> tenants().byId(Tenants.andes().id()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_write_inside_a_read_is_a_mistake_of_ours() {
        assertThatThrownBy(() ->
                        test.database().read(() -> test.database().<Boolean>write(() -> true)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_copy_made_while_writing_is_one_moment() {
        test.database().run(() -> tenants().insert(Tenants.andes()));
        var copy = test.file().resolveSibling("copy.db");
        test.database()
                .run(() -> {
                    tenants().update(Tenants.next(Tenants.andes()));
                    inAnotherThread(() -> Database.copy(test.file(), copy));
                });
        try (var copied = Database.open(copy, dev.hilo.kernel.FaultPoints.NONE)) {
            var store = new SqlTenantStore(copied);
            assertThat(copied.read(() -> store.byId(Tenants.andes().id())))
                    .as("as it was before the write that was not over")
                    .contains(Tenants.andes());
        }
    }

    @Test
    void a_full_disk_undoes_the_write_says_so_and_lets_the_next_one_through() {
        limitPages(1);
        assertThatThrownBy(() ->
                        test.database()
                                .run(() -> {
                                    for (int n = 0; n < 5000; n++) {
                                        insertLarge(n);
                                    }
                                }))
                .isInstanceOf(StoreFailure.class)
                .rootCause()
                .hasMessageContaining("full");
        limitPages(1_000_000);
        test.database().run(() -> tenants().insert(Tenants.andes()));
        assertThat(test.database().read(() -> tenants().list(PageRequest.first(10))).items())
                .as("nothing of the failed write, all of the next")
                .containsExactly(Tenants.andes());
    }

    @Test
    void a_probe_passes_on_a_store_that_takes_writes() {
        test.database().probe();
    }

    private void limitPages(long pages) {
        test.database().run(() -> test.database().sql().number("pragma max_page_count = " + pages));
    }

    private void insertLarge(int n) {
        tenants()
                .insert(
                        new Tenant(
                                new TenantId(new UUID(9, n)),
                                new Key("t" + n),
                                "x".repeat(200),
                                "eu",
                                Retention.USUAL,
                                false,
                                Instant.EPOCH,
                                1));
    }

    private static void inAnotherThread(Runnable work) {
        var done = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> {
                    work.run();
                    done.countDown();
                });
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
