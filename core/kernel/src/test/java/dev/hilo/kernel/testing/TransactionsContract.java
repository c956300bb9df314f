package dev.hilo.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What every engine's transactions promise; a tenant store stands for any store that joins them.
 */
public abstract class TransactionsContract {

    protected abstract Transactions transactions();

    protected abstract TenantStore tenants();

    @Test
    void what_was_written_can_be_read() {
        transactions().run(() -> tenants().insert(Tenants.andes()));
        assertThat(transactions().read(() -> tenants().byId(Tenants.andes().id())))
                .contains(Tenants.andes());
    }

    @Test
    void a_write_that_throws_leaves_nothing() {
        assertThatThrownBy(() ->
                        transactions()
                                .run(() -> {
                                    tenants().insert(Tenants.andes());
                                    throw new IllegalStateException("half way");
                                }))
                .hasMessage("half way");
        assertThat(transactions().read(() -> tenants().byId(Tenants.andes().id()))).isEmpty();
    }

    @Test
    void an_inner_write_is_part_of_the_outer_one() {
        assertThatThrownBy(() ->
                        transactions()
                                .run(() -> {
                                    transactions().run(() -> tenants().insert(Tenants.andes()));
                                    throw new IllegalStateException("outer");
                                }))
                .hasMessage("outer");
        assertThat(transactions().read(() -> tenants().byId(Tenants.andes().id()))).isEmpty();
    }

    @Test
    void followers_run_after_the_commit_in_order() {
        List<String> order = new ArrayList<>();
        transactions()
                .run(() -> {
                    transactions().afterCommit(() -> order.add("first"));
                    transactions().afterCommit(() -> order.add("second"));
                    order.add("work");
                });
        assertThat(order).containsExactly("work", "first", "second");
    }

    @Test
    void followers_of_an_undone_write_never_run() {
        var ran = new AtomicInteger();
        assertThatThrownBy(() ->
                        transactions()
                                .run(() -> {
                                    transactions().afterCommit(ran::incrementAndGet);
                                    throw new IllegalStateException("undone");
                                }))
                .hasMessage("undone");
        transactions().run(() -> {});
        assertThat(ran).hasValue(0);
    }

    @Test
    void outside_a_transaction_a_follower_runs_at_once() {
        var ran = new AtomicInteger();
        transactions().afterCommit(ran::incrementAndGet);
        assertThat(ran).hasValue(1);
    }

    @Test
    void writers_from_many_threads_lose_no_update() throws InterruptedException {
        transactions().run(() -> tenants().insert(Tenants.andes()));
        int threads = 8;
        int each = 25;
        var done = new CountDownLatch(threads);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < threads; t++) {
                executor.execute(() -> {
                    for (int i = 0; i < each; i++) {
                        transactions().run(this::raiseRevision);
                    }
                    done.countDown();
                });
            }
            done.await();
        }
        var tenant = transactions().read(() -> tenants().byId(Tenants.andes().id())).orElseThrow();
        assertThat(tenant.revision()).isEqualTo(Tenants.andes().revision() + threads * each);
    }

    private void raiseRevision() {
        var tenant = tenants().byId(Tenants.andes().id()).orElseThrow();
        assertThat(tenants().update(Tenants.next(tenant))).isTrue();
    }
}
