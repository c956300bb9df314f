package dev.hilo.server.program;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A site whose machines are there to be written to, and a token that may. */
final class LoadedPlant {

    private static final String AREA = "spine/load";

    private final Map<String, String> sensors = new HashMap<>();
    private final Api admin;
    private String secret = "";

    private LoadedPlant(Api admin) {
        this.admin = admin;
    }

    static LoadedPlant make(Api admin) {
        var plant = new LoadedPlant(admin);
        plant.add("sites", Map.of("key", "spine", "name", "Spine", "timeZone", "UTC"));
        plant.add("areas", Map.of("parent", "spine", "key", "load", "name", "Load"));
        var scope =
                Map.of(
                        "actions",
                        List.of("telemetry.read", "telemetry.write"),
                        "resources",
                        List.of("plant:**"));
        var token = Map.of("name", "load", "scopes", List.of(scope));
        plant.secret =
                admin.post("/api/v1/tokens", token).expect(201).json().path("secret").asText();
        return plant;
    }

    static String machine(String key) {
        return AREA + "/" + key;
    }

    void addMachine(String key) {
        add("machines", Map.of("parent", AREA, "key", key, "name", key, "kind", "pump"));
    }

    void addSensor(String machine, String key, String stream) {
        var sensor = Map.of("kind", "pressure", "unit", "bar", "stream", stream);
        addSensor(machine, key, sensor);
    }

    void addSensor(String machine, String key, Map<String, String> more) {
        var body = new HashMap<String, Object>(more);
        body.put("parent", machine(machine));
        body.put("key", key);
        body.put("name", key);
        sensors.put(machine + "/" + key, add("sensors", body));
    }

    /** The identifier of a sensor. */
    String sensor(String machine, String key) {
        return sensors.getOrDefault(machine + "/" + key, "no-such-sensor");
    }

    /** The token of the device that sends. */
    String secret() {
        return secret;
    }

    /** The device that sends, at wherever the server is now. */
    Api device(URI server) {
        return new Api(server).withToken(secret);
    }

    private String add(String collection, Map<String, ?> body) {
        return admin.post("/api/v1/" + collection, body).expect(201).json().path("id").asText();
    }
}
