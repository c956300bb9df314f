package dev.hilo.filelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final int SIZE = Frame.size(100);

    private final Inbox inbox = new Inbox(3 * SIZE);

    @Test
    void a_full_inbox_says_so_and_has_room_again_when_a_group_is_taken() {
        for (int i = 0; i < 3; i++) {
            assertThat(inbox.offer(payload())).isEqualTo(Inbox.Entry.IN);
        }
        assertThat(inbox.offer(payload())).isEqualTo(Inbox.Entry.NO_ROOM);
        assertThat(inbox.take(SIZE)).hasSize(1);
        assertThat(inbox.offer(payload())).isEqualTo(Inbox.Entry.IN);
    }

    @Test
    void a_payload_larger_than_all_the_room_is_let_in_alone() {
        var large = Waiting.of(new byte[10 * SIZE]);
        assertThat(inbox.offer(large)).isEqualTo(Inbox.Entry.IN);
        assertThat(inbox.offer(payload())).isEqualTo(Inbox.Entry.NO_ROOM);
        assertThat(inbox.take(1)).containsExactly(large);
    }

    @Test
    void a_group_keeps_the_order_and_its_bound() {
        var all = List.of(payload(), payload(), payload());
        all.forEach(inbox::offer);
        var groups = new ArrayList<Waiting>(inbox.take(2 * SIZE));
        assertThat(groups).hasSize(2);
        groups.addAll(inbox.take(2 * SIZE));
        assertThat(groups).isEqualTo(all);
    }

    @Test
    void whoever_waits_at_the_door_is_let_in_when_there_is_room() {
        for (int i = 0; i < 3; i++) {
            inbox.put(payload());
        }
        var late = CompletableFuture.supplyAsync(() -> inbox.put(payload()));
        assertThat(inbox.take(Integer.MAX_VALUE)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(late.join()).isEqualTo(Inbox.Entry.IN);
    }

    @Test
    void what_was_let_in_is_handed_out_after_closing_and_nothing_else() {
        inbox.put(payload());
        inbox.close();
        assertThat(inbox.put(payload())).isEqualTo(Inbox.Entry.CLOSED);
        assertThat(inbox.offer(payload())).isEqualTo(Inbox.Entry.CLOSED);
        assertThat(inbox.take(SIZE)).hasSize(1);
        assertThat(inbox.take(SIZE)).as("nothing more will come").isEmpty();
    }

    private static Waiting payload() {
        return Waiting.of(new byte[100]);
    }
}
