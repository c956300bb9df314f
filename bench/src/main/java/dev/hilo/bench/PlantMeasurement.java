package dev.hilo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Importing a plant of 10,000 sensors, then reading it at a steady rate. */
final class PlantMeasurement implements Measurement {

    private static final int MACHINES = 500;
    private static final int SENSORS_EACH = 20;
    private static final int RATE = 500;
    private static final int SECONDS = 20;
    private static final int WARM_SECONDS = 20;

    @Override
    public List<Figure> measure(Path home) {
        try {
            var data = Files.createTempDirectory("hilo-bench").resolve("data");
            try (var server = Server.start(home, data)) {
                var client = new Client(server.address());
                client.signIn("admin@main", Server.PASSWORD);
                var figures = new ArrayList<Figure>();
                figures.add(
                        new Figure("import of 10,000 sensors, to done", importAll(client), 5, "s"));
                warm(client);
                figures.add(read(client, "plant read by path", PlantMeasurement::byPath));
                figures.add(read(client, "tree page of 100", PlantMeasurement::treePage));
                figures.add(
                        new Figure(
                                "resident memory after the load",
                                server.residentMegabytes(),
                                512,
                                "MB"));
                return figures;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double importAll(Client client) {
        long start = System.nanoTime();
        var job = client.post("/api/v1/plant/imports?dryRun=false", "text/csv", csv());
        var place = "/api/v1/jobs/" + Client.member(job, "id");
        var state = "waiting";
        while (state.equals("waiting") || state.equals("running")) {
            LockSupport.parkNanos(10_000_000);
            state = Client.member(client.get(place), "state");
        }
        if (!state.equals("done")) {
            throw new IllegalStateException("the import ended as " + state);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void warm(Client client) {
        SteadyLoad.run(client, RATE, WARM_SECONDS, n -> n % 2 == 0 ? byPath(n) : treePage(n));
    }

    private static Figure read(Client client, String what, SteadyLoad.Path path) {
        var millis = SteadyLoad.run(client, RATE, SECONDS, path);
        return new Figure(
                what
                        + " at "
                        + RATE
                        + "/s, p99 (p50 "
                        + Math.round(millis.at(0.5) * 10) / 10.0
                        + ")",
                millis.at(0.99),
                10,
                "ms");
    }

    private static String byPath(int n) {
        int machine = n % MACHINES;
        return "/api/v1/plant?path=bench/a"
                + machine / 100
                + "/m"
                + machine
                + "/s"
                + n % SENSORS_EACH;
    }

    private static String treePage(int n) {
        return "/api/v1/plant/tree?limit=100&under=bench/a" + n % 5;
    }

    private static String csv() {
        var csv = new StringBuilder("type,path,name,kind,unit,low,high,timeZone\n");
        csv.append("site,bench,Bench,,,,,UTC\n");
        for (int area = 0; area < MACHINES / 100; area++) {
            csv.append("area,bench/a").append(area).append(",Area,,,,,\n");
        }
        for (int machine = 0; machine < MACHINES; machine++) {
            var place = "bench/a" + machine / 100 + "/m" + machine;
            csv.append("machine,")
                    .append(place)
                    .append(",Pump ")
                    .append(machine)
                    .append(",pump,,,,\n");
            for (int sensor = 0; sensor < SENSORS_EACH; sensor++) {
                csv.append("sensor,").append(place).append("/s").append(sensor);
                csv.append(",Pressure,pressure,bar,0,25,\n");
            }
        }
        return csv.toString();
    }
}
