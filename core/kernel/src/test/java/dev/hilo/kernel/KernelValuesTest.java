package dev.hilo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.testing.Seeded;
import dev.hilo.kernel.testing.TestClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelValuesTest {

    @Test
    void identifiers_rise_even_when_the_clock_stands_or_steps_back() {
        var clock = TestClock.at("2026-03-01T12:00:00Z");
        var ids = new UuidV7(clock, Seeded.random(7));
        var seen = new HashSet<UUID>();
        var last = "";
        for (int i = 0; i < 20_000; i++) {
            if (i % 5_000 == 4_999) {
                clock.advance(Duration.ofSeconds(-10));
            }
            var id = ids.next();
            assertThat(seen.add(id)).isTrue();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.toString()).isGreaterThan(last);
            last = id.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-101", "south_field", "a", "7", "C.201"})
    void keys_are_what_people_type(String text) {
        assertThat(Key.parse(text)).map(Key::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", ".hidden", "-x", "a/b", "a b", "ñandú", "a\u0000", "x%2e", "<b>"})
    void what_could_escape_a_path_is_no_key(String text) {
        assertThat(Key.parse(text)).isEmpty();
    }

    @Test
    void a_key_of_a_megabyte_is_no_key() {
        assertThat(Key.parse("a".repeat(1 << 20))).isEmpty();
        assertThat(Key.parse("a".repeat(64))).isPresent();
    }

    @Test
    void keys_are_equal_without_regard_to_case() {
        assertThat(new Key("P-101"))
                .isEqualTo(new Key("p-101"))
                .hasSameHashCodeAs(new Key("p-101"));
        assertThat(new Key("P-101").text()).isEqualTo("P-101");
    }

    @Test
    void a_cursor_comes_back_with_its_keys() {
        var cursor = Cursor.of("ñ/key", 42L);
        var back = Cursor.decode(cursor.encode(), 2);
        assertThat(back.key(0)).isEqualTo("ñ/key");
        assertThat(back.number(1)).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "'; drop table tenants; --"})
    void a_cursor_that_we_did_not_make_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 2))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cursor.unknown");
    }

    @Test
    void a_page_knows_whether_there_is_more() {
        assertThat(Page.cut(List.of(1, 2, 3), 2, Cursor::of))
                .isEqualTo(new Page<>(List.of(1, 2), Optional.of(Cursor.of(2))));
        assertThat(Page.cut(List.of(1, 2), 2, Cursor::of).next()).isEmpty();
    }

    @Test
    void page_sizes_have_a_bound() {
        assertThatThrownBy(() -> PageRequest.first(0)).hasMessageContaining("number.range");
        assertThatThrownBy(() -> PageRequest.first(1001)).hasMessageContaining("number.range");
    }

    @Test
    void all_problems_are_refused_together() {
        assertThatThrownBy(() -> new Retention(0, 0, 1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting(Problem::field)
                                        .containsExactly("rawDays", "rollupDays"));
    }
}
