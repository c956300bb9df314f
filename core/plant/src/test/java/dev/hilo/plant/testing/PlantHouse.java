package dev.hilo.plant.testing;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.UuidV7;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.kernel.testing.RecordedAnnouncements;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.kernel.testing.TestClock;
import dev.hilo.plant.ItemView;
import dev.hilo.plant.Level;
import dev.hilo.plant.Members;
import dev.hilo.plant.Plant;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.PlantPorts;
import dev.hilo.plant.Templates;
import java.util.LinkedHashMap;
import java.util.Map;

/** A plant in memory with everything around it. Used by one thread. */
public final class PlantHouse {

    public static final Caller ANA = Callers.user("ana", Callers.ANDES);
    public static final Caller BOB = Callers.user("bob", Callers.BORDER);

    public final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
    public final MemoryTransactions transactions = new MemoryTransactions();
    public final RecordedAnnouncements announcements = new RecordedAnnouncements(transactions);
    public final Grants grants = new Grants();
    public final PlantPorts ports = ports();
    public final Plant plant = new Plant(ports);
    public final PlantDirectory directory = new PlantDirectory(ports);
    public final Templates templates = new Templates(ports);

    private PlantPorts ports() {
        var items = new MemoryPlantStore(transactions);
        return new PlantPorts(
                items,
                new MemoryTemplateStore(transactions, items),
                new FewUnits(),
                grants,
                announcements,
                transactions,
                new UuidV7(clock, Seeded.random(7)),
                clock);
    }

    /** Members from names and values in turn. */
    public static Members members(Object... namesAndValues) {
        return new Members(map(namesAndValues));
    }

    public static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    public static PlantPath path(String text) {
        return PlantPath.parse(text).orElseThrow();
    }

    public ItemView site(String key) {
        return plant.add(ANA, Level.SITE, members("key", key, "timeZone", "America/Lima"));
    }

    public ItemView area(String site, String key) {
        return plant.add(ANA, Level.AREA, members("parent", site, "key", key));
    }

    public ItemView machine(String area, String key) {
        return plant.add(
                ANA, Level.MACHINE, members("parent", area, "key", key, "kind", "compressor"));
    }

    public ItemView sensor(String machine, String key) {
        return plant.add(
                ANA,
                Level.SENSOR,
                members("parent", machine, "key", key, "kind", "pressure", "unit", "bar"));
    }

    /** field/compression/C-201/discharge, made from the top. */
    public ItemView discharge() {
        site("field");
        area("field", "compression");
        machine("field/compression", "C-201");
        return sensor("field/compression/C-201", "discharge");
    }
}
