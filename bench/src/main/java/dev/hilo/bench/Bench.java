package dev.hilo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./hilo bench [NAME …]}: runs the named measurements, or the usual ones, and prints one
 * table.
 */
public final class Bench {

    private static final Map<String, Measurement> USUAL = new LinkedHashMap<>();

    /** Run only when they are named. */
    private static final Map<String, Measurement> LONG = new LinkedHashMap<>();

    static {
        USUAL.put("start", new StartMeasurement());
        USUAL.put("plant", new PlantMeasurement());
        USUAL.put("log", new LogMeasurement());
        USUAL.put("chunks", new ChunkMeasurement());
        USUAL.put("rollups", new RollupMeasurement());
        USUAL.put("spine", new SpineMeasurement());
        USUAL.put("heap", new HeapMeasurement());
        USUAL.put("reads", new ReadsMeasurement());
        USUAL.put("intake", new IntakeMeasurement());
        USUAL.put("live", new LiveMeasurement());
        USUAL.put("restart", new RestartMeasurement());
        USUAL.put("peers", new PeersMeasurement());
        LONG.put("overload", new OverloadMeasurement());
        LONG.put("crash", new CrashMeasurement());
    }

    private Bench() {}

    public static void main(String... arguments) throws IOException {
        var home = Path.of(arguments[0]);
        var names = List.of(arguments).subList(1, arguments.length);
        var all = new LinkedHashMap<>(USUAL);
        all.putAll(LONG);
        var unknown = names.stream().filter(name -> !all.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println(
                    "hilo bench: there is no " + unknown + "; there are " + all.keySet());
            System.exit(2);
        }
        var figures = new ArrayList<Figure>();
        all.keySet().retainAll(names.isEmpty() ? USUAL.keySet() : names);
        all.forEach((name, measurement) -> {
            System.out.println("measuring " + name + " …");
            figures.addAll(measurement.measure(home));
        });
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
