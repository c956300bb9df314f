package dev.hilo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./hilo bench [NAME …]}: runs the named measurements, or all, and prints one table. */
public final class Bench {

    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new StartMeasurement());
        ALL.put("plant", new PlantMeasurement());
        ALL.put("log", new LogMeasurement());
        ALL.put("chunks", new ChunkMeasurement());
        ALL.put("rollups", new RollupMeasurement());
        ALL.put("heap", new HeapMeasurement());
        ALL.put("intake", new IntakeMeasurement());
    }

    private Bench() {}

    public static void main(String... arguments) throws IOException {
        var home = Path.of(arguments[0]);
        var names = List.of(arguments).subList(1, arguments.length);
        var unknown = names.stream().filter(name -> !ALL.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println(
                    "hilo bench: there is no " + unknown + "; there are " + ALL.keySet());
            System.exit(2);
        }
        var figures = new ArrayList<Figure>();
        for (var entry : ALL.entrySet()) {
            if (names.isEmpty() || names.contains(entry.getKey())) {
                System.out.println("measuring " + entry.getKey() + " …");
                figures.addAll(entry.getValue().measure(home));
            }
        }
        System.out.println();
        System.out.println(Machine.describe() + ", " + Instant.now());
        System.out.println();
        System.out.println("| what | measured | budget | |");
        System.out.println("|---|---|---|---|");
        figures.forEach(figure -> System.out.println(figure.row()));
        var file = Files.createDirectories(home.resolve("build/bench")).resolve("figures.json");
        Files.writeString(file, Figure.json(figures));
        System.out.println("\nwritten to " + file);
    }
}
