package dev.hilo.plant.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.plant.Item;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.Listing;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.PlantStore;
import dev.hilo.plant.Template;
import dev.hilo.plant.TemplateId;
import dev.hilo.plant.TemplateLink;
import dev.hilo.plant.TemplateSettings;
import dev.hilo.plant.TemplateStore;
import dev.hilo.plant.TemplateVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TemplateStore} promises. */
public abstract class TemplateStoreContract {

    private static final TenantId ANDES = Callers.ANDES;
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00.000001Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private Transactions transactions;
    private PlantStore items;
    private TemplateStore store;

    protected abstract Transactions transactions();

    protected abstract PlantStore items(Transactions transactions);

    protected abstract TemplateStore store(Transactions transactions, PlantStore items);

    @BeforeEach
    void open() {
        transactions = transactions();
        items = items(transactions);
        store = store(transactions, items);
        transactions.run(() -> {
            store.insert(template(1, "Pump"));
            store.insert(template(2, "compressor"));
        });
    }

    @Test
    void a_template_is_found_by_id_and_by_key_without_regard_to_case() {
        assertThat(transactions.read(() -> store.find(ANDES, id(1)))).contains(template(1, "Pump"));
        assertThat(transactions.read(() -> store.byKey(ANDES, new Key("PUMP"))))
                .contains(template(1, "Pump"));
        assertThat(transactions.read(() -> store.byKey(ANDES, new Key("fan")))).isEmpty();
    }

    @Test
    void another_tenant_sees_nothing() {
        transactions.run(() -> store.append(ANDES, version(1, 1, MARCH, "a")));
        assertThat(transactions.read(() -> store.find(Callers.BORDER, id(1)))).isEmpty();
        assertThat(transactions.read(() -> store.byKey(Callers.BORDER, new Key("pump")))).isEmpty();
        assertThat(transactions.read(() -> store.list(Callers.BORDER, Optional.empty(), 10)))
                .isEmpty();
        assertThat(transactions.read(() -> store.versions(Callers.BORDER, List.of(id(1)))))
                .isEmpty();
    }

    @Test
    void templates_are_listed_by_folded_key() {
        assertThat(transactions.read(() -> store.list(ANDES, Optional.empty(), 10)))
                .extracting(Template::id)
                .containsExactly(id(2), id(1));
        assertThat(transactions.read(() -> store.list(ANDES, Optional.of("compressor"), 10)))
                .extracting(Template::id)
                .containsExactly(id(1));
    }

    @Test
    void an_edited_template_has_its_new_revision() {
        var edited = new Template(id(1), ANDES, new Key("Pump"), 2, MARCH, MAY);
        transactions.run(() -> store.update(edited));
        assertThat(transactions.read(() -> store.find(ANDES, id(1)))).contains(edited);
    }

    @Test
    void versions_come_back_as_written_and_in_order() {
        var first = version(1, 1, MARCH, "a");
        var planned = version(1, 2, MAY, "b");
        var corrected = version(1, 3, MARCH, "c");
        transactions.run(
                () -> List.of(planned, first, corrected).forEach(v -> store.append(ANDES, v)));
        assertThat(transactions.read(() -> store.versions(ANDES, List.of(id(1), id(2)))))
                .isEqualTo(Map.of(id(1), List.of(first, corrected, planned)));
    }

    @Test
    void machines_are_counted_and_sensors_are_not() {
        transactions.run(() ->
                items.insert(
                        ANDES,
                        List.of(
                                item(1, "s/a/p1", Optional.empty()),
                                item(2, "s/a/p2", Optional.empty()),
                                item(3, "s/a/p2/x", Optional.of(new Key("x"))))));
        assertThat(transactions.read(() -> store.machineCounts(ANDES, List.of(id(1), id(2)))))
                .isEqualTo(Map.of(id(1), 2));
    }

    @Test
    void erasing_a_tenant_leaves_none_of_its_templates() {
        transactions.run(() -> store.append(ANDES, version(1, 1, MARCH, "a")));
        assertThat(transactions.write(() -> store.erase(ANDES))).isEqualTo(Map.of("templates", 2L));
        assertThat(transactions.read(() -> store.list(ANDES, Optional.empty(), 10))).isEmpty();
        assertThat(transactions.read(() -> store.versions(ANDES, List.of(id(1))))).isEmpty();
    }

    private static TemplateId id(int number) {
        return new TemplateId(new UUID(7, number));
    }

    private static Template template(int number, String key) {
        return new Template(id(number), ANDES, new Key(key), 1, MARCH, MARCH);
    }

    private static TemplateVersion version(
            int template, int number, Instant validFrom, String name) {
        var sensor = Map.of("key", "x", "kind", "pressure", "unit", "bar", "tags", List.of("t"));
        return new TemplateVersion(
                id(template),
                number,
                validFrom,
                MARCH,
                Principal.service("test"),
                TemplateSettings.stored(
                        Map.of("name", name, "machineKind", "pump", "sensors", List.of(sensor))));
    }

    private static Item item(int number, String path, Optional<Key> sensor) {
        var place = PlantPath.parse(path).orElseThrow();
        return new Item(
                new ItemId(new UUID(8, number)),
                ANDES,
                Optional.empty(),
                place,
                MARCH,
                Optional.of(new TemplateLink(id(1), sensor)),
                Optional.empty(),
                false,
                new Listing(path, Optional.empty(), List.of(), path),
                1,
                MARCH,
                MARCH);
    }
}
