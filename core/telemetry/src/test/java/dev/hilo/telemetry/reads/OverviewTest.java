package dev.hilo.telemetry.reads;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.PlantHouse.path;
import static dev.hilo.plant.testing.Refusals.refusalOf;
import static dev.hilo.telemetry.reads.ReadHouse.at;
import static dev.hilo.telemetry.reads.ReadHouse.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.PageRequest;
import dev.hilo.plant.ItemId;
import dev.hilo.telemetry.reads.Overview.Counted;
import dev.hilo.telemetry.reads.Overview.Latest;
import dev.hilo.telemetry.reads.Overview.Which;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private final ReadHouse house = new ReadHouse();
    private final Overview overview = new Overview(house.ports);
    private final ItemId discharge = house.discharge();
    private final ItemId suction = house.sensor("suction");

    @Test
    void the_latest_of_every_sensor_says_its_age_and_one_never_read_is_there_too() {
        house.plant.clock.set(ReadHouse.noon(Duration.ofDays(1)));
        house.send(discharge, at(86_370, 2), at(60, 1));
        var page = overview.latest(ANA, all());
        assertThat(page.items())
                .extracting(l -> l.sensor().id())
                .containsExactly(discharge, suction);
        assertThat(page.items().getFirst().reading()).contains(at(86_370, 2));
        assertThat(page.items().getFirst().age()).contains(Duration.ofSeconds(30));
        assertThat(page.items().getLast().reading()).isEmpty();
    }

    @Test
    void sensors_may_be_named_and_come_in_that_order() {
        var named = new Which(List.of(suction, discharge, suction), Optional.empty(), first(1));
        assertThat(overview.latest(ANA, named).items())
                .extracting(l -> l.sensor().id())
                .containsExactly(suction, discharge);
    }

    @Test
    void a_place_shows_what_is_below_it_and_a_sensor_itself() {
        house.plant.area("field", "wells");
        assertThat(ids(under("field/wells"))).isEmpty();
        assertThat(ids(under("field/compression"))).hasSize(2);
        assertThat(ids(under("field/compression/C-201/suction"))).containsExactly(suction);
        assertThat(refusalOf(() -> ids(under("field/nowhere"))).code())
                .isEqualTo("place.not-found");
    }

    @Test
    void only_what_the_caller_may_read_is_listed_and_pages_are_full_all_the_same() {
        house.plant.machine("field/compression", "C-202");
        for (int i = 10; i < 30; i++) {
            house.plant.sensor("field/compression/C-202", "p" + i);
        }
        house.plant.grants.allowOnly("ana", "telemetry.read", "plant:field/compression/C-202");
        var seen = new ArrayList<ItemId>();
        var cursor = Optional.<String>empty();
        do {
            var which = Which.under(Optional.empty(), new PageRequest(8, cursor));
            var page = overview.latest(ANA, which);
            page.items().stream().map(l -> l.sensor().id()).forEach(seen::add);
            cursor = page.next().map(Cursor::encode);
            assertThat(page.items().size() == 8 || cursor.isEmpty()).isTrue();
        } while (cursor.isPresent());
        assertThat(seen).hasSize(20).doesNotContain(discharge, suction);
    }

    @Test
    void a_place_that_the_caller_cannot_see_is_not_there() {
        house.plant.grants.allowOnly("ana", "telemetry.read", "plant:elsewhere");
        house.plant.grants.allowOnly("ana", "plant.read", "plant:elsewhere");
        assertThat(refusalOf(() -> ids(under("field"))).code()).isEqualTo("place.not-found");
    }

    @Test
    void counts_are_of_the_span_only() {
        house.send(discharge, at(0, 1), at(1, 1), at(2, 1));
        assertThat(overview.counts(ANA, all(), seconds(1, 9)).items())
                .extracting(Counted::count)
                .containsExactly(2L, 0L);
    }

    private List<ItemId> ids(Which which) {
        return overview.latest(ANA, which).items().stream()
                .map(Latest::sensor)
                .map(SensorSeries::id)
                .toList();
    }

    private static Which under(String place) {
        return Which.under(Optional.of(path(place)), first(100));
    }

    private static Which all() {
        return Which.under(Optional.empty(), first(100));
    }

    private static PageRequest first(int limit) {
        return PageRequest.first(limit);
    }
}
