package dev.hilo.telemetry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final String SIGNS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/@[`{\u000e\u007fé";

    private final Names<Integer> names = new Names<>();

    @Test
    void a_name_is_found_whatever_its_case_and_nothing_else_is() {
        names.put("Discharge-Temperature_2", 1);
        assertThat(find("discharge-temperature_2")).isEqualTo(1);
        assertThat(find("DISCHARGE-TEMPERATURE_2")).isEqualTo(1);
        assertThat(find("discharge-temperature_3")).isNull();
        assertThat(find("discharge-temperature_2 ")).isNull();
        assertThat(find("discharge-temperature\u007f2")).isNull();
        assertThat(find("discharge\rtemperature_2")).isNull();
        assertThat(find("")).isNull();
    }

    @Test
    void signs_that_differ_in_the_case_bit_but_are_no_letters_stay_apart() {
        names.put("a@b", 1);
        assertThat(find("a`b")).isNull();
        assertThat(find("A@B")).isEqualTo(1);
    }

    @Test
    void the_last_meaning_of_a_name_counts() {
        names.put("c-201", 1);
        names.put("C-201", 2);
        assertThat(find("c-201")).isEqualTo(2);
        assertThat(names.size()).isEqualTo(1);
    }

    @Test
    void it_agrees_with_a_map_of_folded_names() {
        Seeded.cases(20, this::compare);
    }

    private void compare(RandomGenerator random) {
        var mine = new Names<Integer>();
        var map = new HashMap<String, Integer>();
        for (int i = 0; i < 300; i++) {
            var name = name(random);
            mine.put(name, i);
            map.put(folded(name), i);
        }
        map.forEach((name, meaning) -> assertThat(find(mine, name)).isEqualTo(meaning));
        for (int i = 0; i < 300; i++) {
            var name = name(random);
            assertThat(find(mine, name)).isEqualTo(map.get(folded(name)));
        }
        assertThat(mine.size()).isEqualTo(map.size());
    }

    private static String name(RandomGenerator random) {
        var name = new StringBuilder();
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) {
            name.append(SIGNS.charAt(random.nextInt(random.nextBoolean() ? 3 : SIGNS.length())));
        }
        return name.toString();
    }

    /** As keys fold: the letters of ASCII. */
    private static String folded(String name) {
        return name.replace("é", "\u0001").toLowerCase(Locale.ROOT).replace("\u0001", "é");
    }

    private @Nullable Integer find(String name) {
        return find(names, name);
    }

    /** In the midst of other bytes, and at their very end. */
    private static @Nullable Integer find(Names<Integer> in, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] around = new byte[bytes.length + 19];
        Arrays.fill(around, (byte) 'x');
        System.arraycopy(bytes, 0, around, 3, bytes.length);
        var found = in.find(around, 3, 3 + bytes.length);
        assertThat(in.find(bytes, 0, bytes.length)).isEqualTo(found);
        return found;
    }
}
