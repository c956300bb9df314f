package dev.hilo.plant.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.plant.FormerPlace;
import dev.hilo.plant.Item;
import dev.hilo.plant.ItemFilter;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.Level;
import dev.hilo.plant.Listing;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.PlantStore;
import dev.hilo.plant.Settings;
import dev.hilo.plant.SettingsVersion;
import dev.hilo.plant.TemplateId;
import dev.hilo.plant.TemplateLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PlantStore} promises. */
public abstract class PlantStoreContract {

    private static final TenantId ANDES = Callers.ANDES;
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00.000001Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private Transactions transactions;
    private PlantStore store;

    protected abstract Transactions transactions();

    protected abstract PlantStore store(Transactions transactions);

    @BeforeEach
    void open() {
        transactions = transactions();
        store = store(transactions);
        insert(
                item(1, "field", 0),
                item(2, "field/wells", 1),
                item(3, "Field-2", 0),
                item(4, "field/wells/W-1", 2),
                item(5, "field/wells/W-1/thp", 4),
                item(6, "field/compression", 1));
    }

    @Test
    void an_item_comes_back_as_it_was_written() {
        var link = new TemplateLink(new TemplateId(new UUID(0, 77)), Optional.of(new Key("thp")));
        var listing =
                new Listing(
                        "Tubing % pressure",
                        Optional.of(new Key("pressure")),
                        List.of("critical", "a|b\"c"),
                        "thp\ntubing % pressure");
        var item =
                new Item(
                        id(9),
                        ANDES,
                        Optional.of(id(4)),
                        path("field/wells/W-1/P"),
                        MARCH,
                        Optional.of(link),
                        Optional.of(APRIL),
                        true,
                        listing,
                        3,
                        MARCH,
                        MAY);
        insert(item);
        assertThat(read(id(9))).contains(item);
        var machine = item(10, "field/wells/W-9", 2);
        insert(machine);
        assertThat(read(id(10))).contains(machine);
    }

    @Test
    void a_path_is_found_without_regard_to_case() {
        assertThat(at("FIELD/Wells/w-1")).map(Item::id).contains(id(4));
        assertThat(at("field/wells/W-2")).isEmpty();
    }

    @Test
    void another_tenant_sees_nothing() {
        assertThat(transactions.read(() -> store.find(Callers.BORDER, List.of(id(1))))).isEmpty();
        assertThat(transactions.read(() -> store.at(Callers.BORDER, path("field")))).isEmpty();
        assertThat(
                        transactions.read(() ->
                                store.list(Callers.BORDER, ItemFilter.EVERYTHING, none(), 10)))
                .isEmpty();
        append(version(1, 1, MARCH, MARCH, "mine"));
        assertThat(transactions.read(() -> store.history(Callers.BORDER, id(1)))).isEmpty();
        assertThat(transactions.read(() -> store.inForce(Callers.BORDER, List.of(id(1)), MAY, MAY)))
                .isEmpty();
    }

    @Test
    void two_items_never_share_a_path() {
        assertThatThrownBy(() -> insert(item(20, "FIELD/wells", 1)))
                .isInstanceOf(RuntimeException.class);
        assertThat(read(id(20))).isEmpty();
    }

    @Test
    void a_list_goes_on_after_a_path_in_the_order_of_folded_paths() {
        assertThat(paths(ItemFilter.EVERYTHING, none(), 10))
                .containsExactly(
                        "field",
                        "Field-2",
                        "field/compression",
                        "field/wells",
                        "field/wells/W-1",
                        "field/wells/W-1/thp");
        assertThat(paths(ItemFilter.EVERYTHING, Optional.of("field/compression"), 2))
                .containsExactly("field/wells", "field/wells/W-1");
    }

    @Test
    void a_list_below_a_place_holds_neither_it_nor_its_namesakes() {
        assertThat(paths(ItemFilter.EVERYTHING.under(Optional.of(path("FIELD"))), none(), 10))
                .containsExactly(
                        "field/compression",
                        "field/wells",
                        "field/wells/W-1",
                        "field/wells/W-1/thp");
        assertThat(
                        paths(
                                ItemFilter.EVERYTHING
                                        .under(Optional.of(path("field")))
                                        .of(Level.AREA),
                                Optional.of("field/compression"),
                                10))
                .containsExactly("field/wells");
    }

    @Test
    void a_list_can_be_narrowed_by_kind_tag_and_words() {
        var listing =
                new Listing(
                        "Bomba Ñ 100%",
                        Optional.of(new Key("Pump")),
                        List.of("critical_x", "hot"),
                        "p-1\nbomba ñ 100%\npump");
        insert(listed(item(30, "field/wells/P-1", 2), listing));
        assertThat(paths(filter("kind", "pump"), none(), 10)).containsExactly("field/wells/P-1");
        assertThat(paths(filter("tag", "hot"), none(), 10)).containsExactly("field/wells/P-1");
        assertThat(paths(filter("tag", "ho"), none(), 10)).isEmpty();
        assertThat(paths(filter("tag", "critical-x"), none(), 10)).isEmpty();
        assertThat(paths(filter("words", "BOMBA Ñ"), none(), 10))
                .containsExactly("field/wells/P-1");
        assertThat(paths(filter("words", "0%"), none(), 10)).containsExactly("field/wells/P-1");
        assertThat(paths(filter("words", "%p"), none(), 10)).isEmpty();
        assertThat(paths(filter("words", "' OR 1=1 --"), none(), 10)).isEmpty();
    }

    @Test
    void hidden_items_are_listed_only_on_request() {
        var thp = read(id(5)).orElseThrow();
        transactions.run(() -> store.update(ANDES, List.of(hidden(thp))));
        var below = ItemFilter.EVERYTHING.under(Optional.of(path("field/wells")));
        assertThat(paths(below, none(), 10)).hasSize(2);
        assertThat(paths(below.present(), none(), 10)).containsExactly("field/wells/W-1");
    }

    @Test
    void children_are_counted_directly_below_and_without_the_hidden() {
        assertThat(counts()).containsOnly(Map.entry(id(1), 2), Map.entry(id(4), 1));
        var thp = read(id(5)).orElseThrow();
        transactions.run(() -> store.update(ANDES, List.of(hidden(thp))));
        assertThat(counts()).containsOnly(Map.entry(id(1), 2));
    }

    @Test
    void what_a_template_made_is_found_by_it() {
        var template = new TemplateId(new UUID(0, 77));
        var machine =
                linked(
                        item(40, "field/wells/W-7", 2),
                        new TemplateLink(template, Optional.empty()));
        insert(machine);
        assertThat(transactions.read(() -> store.ofTemplate(ANDES, template)))
                .containsExactly(machine);
    }

    @Test
    void the_latest_start_not_after_the_time_is_in_force() {
        append(version(1, 1, MARCH, MARCH, "first"), version(1, 2, MAY, MARCH, "later"));
        assertThat(name(1, MARCH, MAY)).contains("first");
        assertThat(name(1, APRIL, MAY)).contains("first");
        assertThat(name(1, MAY, MAY)).contains("later");
        assertThat(name(1, MARCH.minusNanos(1000), MAY)).isEmpty();
    }

    @Test
    void of_equal_starts_the_last_recorded_is_in_force_once_it_is_known() {
        append(version(1, 1, MARCH, MARCH, "first"), version(1, 2, MARCH, MAY, "corrected"));
        assertThat(name(1, MAY, MAY)).contains("corrected");
        assertThat(name(1, MAY, APRIL)).contains("first");
    }

    @Test
    void history_is_complete_and_in_order() {
        var later = version(1, 2, MAY, MARCH, "later");
        var first = version(1, 1, MARCH, MARCH, "first");
        append(later, first, version(3, 1, MARCH, MARCH, "other"));
        assertThat(transactions.read(() -> store.history(ANDES, id(1))))
                .containsExactly(first, later);
    }

    @Test
    void former_places_come_latest_first() {
        var old = new FormerPlace(id(4), Optional.of(id(2)), new Key("W-0"), MARCH, APRIL);
        var newer = new FormerPlace(id(5), Optional.of(id(2)), new Key("w-0"), APRIL, MAY);
        var site = new FormerPlace(id(1), Optional.empty(), new Key("W-0"), MARCH, APRIL);
        transactions.run(() -> List.of(old, newer, site).forEach(p -> store.remember(ANDES, p)));
        assertThat(former(ANDES, Optional.of(id(2)), "W-0")).containsExactly(newer, old);
        assertThat(former(ANDES, Optional.empty(), "w-0")).containsExactly(site);
        assertThat(former(Callers.BORDER, Optional.empty(), "w-0")).isEmpty();
    }

    @Test
    void many_items_are_read_at_once() {
        var many =
                IntStream.range(100, 2600).mapToObj(n -> item(n, "field/wells/W-" + n, 2)).toList();
        transactions.run(() -> store.insert(ANDES, many));
        var ids = many.stream().map(Item::id).toList();
        assertThat(transactions.read(() -> store.find(ANDES, ids))).hasSameElementsAs(many);
        assertThat(transactions.read(() -> store.childCounts(ANDES, List.of(id(2)))))
                .containsEntry(id(2), 2501);
    }

    @Test
    void erasing_a_tenant_leaves_nothing_of_it_and_all_of_the_others() {
        append(version(1, 1, MARCH, MARCH, "first"));
        transactions.run(() ->
                store.remember(
                        ANDES, new FormerPlace(id(1), Optional.empty(), new Key("x"), MARCH, MAY)));
        var other = new UUID(9, 9);
        var theirs = ofTenant(Callers.BORDER, new ItemId(other), "field");
        transactions.run(() -> store.insert(Callers.BORDER, List.of(theirs)));
        assertThat(transactions.write(() -> store.erase(ANDES)))
                .containsEntry("sites", 2L)
                .containsEntry("areas", 2L)
                .containsEntry("machines", 1L)
                .containsEntry("sensors", 1L);
        assertThat(read(id(1))).isEmpty();
        assertThat(transactions.read(() -> store.history(ANDES, id(1)))).isEmpty();
        assertThat(former(ANDES, Optional.empty(), "x")).isEmpty();
        assertThat(transactions.read(() -> store.at(Callers.BORDER, path("field"))))
                .contains(theirs);
    }

    private static ItemId id(int number) {
        return new ItemId(new UUID(0, number));
    }

    private static PlantPath path(String text) {
        return PlantPath.parse(text).orElseThrow();
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static Item item(int id, String path, int parent) {
        var place = path(path);
        return new Item(
                id(id),
                ANDES,
                parent == 0 ? Optional.empty() : Optional.of(id(parent)),
                place,
                MARCH,
                Optional.empty(),
                Optional.empty(),
                false,
                new Listing(place.key().text(), Optional.empty(), List.of(), place.key().folded()),
                1,
                MARCH,
                MARCH);
    }

    private static Item ofTenant(TenantId tenant, ItemId id, String path) {
        var like = item(1, path, 0);
        return new Item(
                id,
                tenant,
                like.parent(),
                like.path(),
                MARCH,
                like.template(),
                like.archivedAt(),
                false,
                like.listing(),
                1,
                MARCH,
                MARCH);
    }

    private static Item listed(Item item, Listing listing) {
        return with(item, item.template(), item.hidden(), listing);
    }

    private static Item linked(Item item, TemplateLink link) {
        return with(item, Optional.of(link), item.hidden(), item.listing());
    }

    private static Item hidden(Item item) {
        return with(item, item.template(), true, item.listing());
    }

    private static Item with(
            Item item, Optional<TemplateLink> link, boolean hidden, Listing listing) {
        return new Item(
                item.id(),
                item.tenant(),
                item.parent(),
                item.path(),
                item.placedSince(),
                link,
                item.archivedAt(),
                hidden,
                listing,
                item.revision(),
                item.createdAt(),
                item.changedAt());
    }

    private static SettingsVersion version(
            int item, int number, Instant validFrom, Instant recordedAt, String name) {
        return new SettingsVersion(
                id(item),
                validFrom,
                recordedAt,
                number,
                Principal.service("test"),
                Settings.stored(Level.SITE, Map.of("name", name, "timeZone", "UTC")));
    }

    private static ItemFilter filter(String what, String value) {
        return new ItemFilter(
                Optional.empty(),
                Optional.empty(),
                what.equals("kind") ? Key.parse(value) : Optional.empty(),
                what.equals("tag") ? Optional.of(value) : Optional.empty(),
                what.equals("words") ? Optional.of(value) : Optional.empty(),
                false);
    }

    private void insert(Item... items) {
        transactions.run(() -> store.insert(ANDES, List.of(items)));
    }

    private void append(SettingsVersion... versions) {
        transactions.run(() -> store.append(ANDES, List.of(versions)));
    }

    private Optional<Item> read(ItemId id) {
        return transactions.read(() -> store.find(ANDES, List.of(id))).stream().findFirst();
    }

    private Optional<Item> at(String path) {
        return transactions.read(() -> store.at(ANDES, path(path)));
    }

    private List<String> paths(ItemFilter filter, Optional<String> after, int limit) {
        return transactions.read(() -> store.list(ANDES, filter, after, limit)).stream()
                .map(item -> item.path().toString())
                .toList();
    }

    private Map<ItemId, Integer> counts() {
        return transactions.read(() -> store.childCounts(ANDES, List.of(id(1), id(4), id(6))));
    }

    private Optional<String> name(int item, Instant at, Instant knownAt) {
        return Optional.ofNullable(
                        transactions
                                .read(() -> store.inForce(ANDES, List.of(id(item)), at, knownAt))
                                .get(id(item)))
                .flatMap(version -> version.settings().label().name());
    }

    private List<FormerPlace> former(TenantId tenant, Optional<ItemId> parent, String key) {
        return transactions.read(() -> store.formerPlaces(tenant, parent, new Key(key)));
    }
}
