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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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

    @Test
    void what_was_deleted_is_in_no_byte_of_the_files_once_the_log_is_empty() throws Exception {
        var store = tenants();
        test.database().run(() -> store.insert(Tenants.andes()));
        test.database().run(() -> store.delete(Tenants.andes().id()));
        assertThat(bytes()).as("the log keeps what passed through it").contains("Andes");
        assertThat(test.database().emptyLog()).isTrue();
        assertThat(bytes()).doesNotContain("Andes");
    }

    @Test
    void emptying_the_log_waits_for_whoever_reads_from_it() throws Exception {
        var store = tenants();
        test.database().run(() -> store.insert(Tenants.andes()));
        var reads = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var reader =
                Thread.ofVirtual()
                        .start(() ->
                                test.database()
                                        .read(() -> {
                                            var seen = store.list(PageRequest.first(1));
                                            reads.countDown();
                                            await(mayEnd);
                                            return seen;
                                        }));
        await(reads);
        test.database().run(() -> store.delete(Tenants.andes().id()));
        var emptying = CompletableFuture.supplyAsync(() -> test.database().emptyLog());
        assertThat(emptying).isNotDone();
        mayEnd.countDown();
        assertThat(emptying.join()).isTrue();
        reader.join();
        assertThat(bytes()).doesNotContain("Andes");
    }

    private String bytes() throws IOException {
        var log = test.file().resolveSibling("hilo.db-wal");
        return Files.readString(test.file(), StandardCharsets.ISO_8859_1)
                + Files.readString(log, StandardCharsets.ISO_8859_1);
    }

    private static void inAnotherThread(Runnable work) {
        var done = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> {
                    work.run();
                    done.countDown();
                });
        await(done);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
