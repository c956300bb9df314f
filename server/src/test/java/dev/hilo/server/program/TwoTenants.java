package dev.hilo.server.program;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Two tenants, the first with one of everything, every name of it marked. */
final class TwoTenants {

    static final TwoTenants NONE = new TwoTenants(new Api(java.net.URI.create("http://x")));

    private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)/\\{([a-z]+)}");

    private final Api root;
    private final Map<String, String> ids = new HashMap<>();
    private Api andes;
    private Api border;
    private String exported = "";
    private String token = "";
    private String borderToken = "";

    private TwoTenants(Api root) {
        this.root = root;
        this.andes = root;
        this.border = root;
    }

    static TwoTenants make(SharedServer server, String mark) {
        var made = new TwoTenants(server.api());
        var installation = server.installation();
        made.andes = made.addTenant(installation, mark);
        made.ids.put("tenants", made.ids.get("tenants-" + mark));
        made.border = made.addTenant(installation, "border");
        made.fillAndes(mark);
        made.exported = made.export();
        return made;
    }

    private Api addTenant(Api installation, String key) {
        var tenant =
                installation
                        .post(
                                "/api/v1/tenants",
                                Map.of(
                                        "key",
                                        key,
                                        "name",
                                        key,
                                        "region",
                                        "latam",
                                        "administrator",
                                        Map.of("key", "boss", "name", "Boss " + key)))
                        .expect(201)
                        .json();
        ids.put("tenants-" + key, tenant.path("id").asText());
        var user = tenant.path("administrator").path("user").asText();
        var temporary = tenant.path("administrator").path("temporaryPassword").asText();
        root.as(user, temporary)
                .post(
                        "/api/v1/auth/password",
                        Map.of("current", temporary, "next", RunningServer.PASSWORD))
                .expect(204);
        var signedIn =
                root.post(
                                "/api/v1/auth/sign-in",
                                Map.of("user", user, "password", RunningServer.PASSWORD))
                        .expect(200)
                        .json();
        token = token.isEmpty() ? signedIn.path("accessToken").asText() : token;
        borderToken = signedIn.path("accessToken").asText();
        return root.withToken(borderToken);
    }

    private void fillAndes(String mark) {
        ids.put(
                "users",
                add("users", Map.of("key", mark, "name", mark, "roles", new String[] {"viewer"})));
        ids.put("roles", mark);
        add(
                "roles",
                Map.of(
                        "key", mark,
                        "name", mark,
                        "grants",
                                new Object[] {
                                    Map.of(
                                            "actions", new String[] {"plant.read"},
                                            "resources", new String[] {"plant:**"})
                                }));
        ids.put(
                "tokens",
                add(
                        "tokens",
                        Map.of(
                                "name",
                                mark,
                                "scopes",
                                new Object[] {
                                    Map.of(
                                            "actions", new String[] {"plant.read"},
                                            "resources", new String[] {"plant:**"})
                                })));
        ids.put("sites", add("sites", Map.of("key", mark, "name", mark, "timeZone", "UTC")));
        ids.put("areas", add("areas", Map.of("parent", mark, "key", mark, "name", mark)));
        ids.put(
                "machines",
                add(
                        "machines",
                        Map.of(
                                "parent",
                                mark + "/" + mark,
                                "key",
                                mark,
                                "name",
                                mark,
                                "kind",
                                "pump")));
        ids.put(
                "sensors",
                add(
                        "sensors",
                        Map.of(
                                "parent",
                                mark + "/" + mark + "/" + mark,
                                "key",
                                mark,
                                "name",
                                mark,
                                "kind",
                                "pressure",
                                "unit",
                                "bar")));
        ids.put(
                "machine-templates",
                add(
                        "machine-templates",
                        Map.of(
                                "key",
                                mark,
                                "name",
                                mark,
                                "machineKind",
                                "pump",
                                "sensors",
                                new Object[] {})));
        ids.put(
                "jobs",
                andes.post(
                                "/api/v1/plant/imports?dryRun=true",
                                "text/csv",
                                "type,path\nsite," + mark + "\n")
                        .expect(202)
                        .json()
                        .path("id")
                        .asText());
        ids.put("ledger", "a-source-of-andes");
        ids.put(
                "sessions",
                andes.get("/api/v1/me/sessions")
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText());
    }

    private String add(String collection, Object body) {
        return andes.post("/api/v1/" + collection, body).expect(201).json().path("id").asText();
    }

    private String export() {
        return andes.get("/api/v1/plant/export?format=csv").expect(200).text()
                + andes.get("/api/v1/users").expect(200).json().path("items").size()
                + andes.get("/api/v1/tokens").expect(200).text()
                + andes.get("/api/v1/tenant").expect(200).text();
    }

    boolean andesIsUntouched() {
        return export().equals(exported);
    }

    Api asBorder() {
        return border;
    }

    String idOfBorder() {
        return ids.getOrDefault("tenants-border", "");
    }

    Api asAndes() {
        return andes;
    }

    String tokenOfBorder() {
        return borderToken;
    }

    String tokenOfAndes() {
        return token;
    }

    /**
     * The path with the first tenant's identifiers; a collection that it does not know is a mistake
     * here.
     */
    String fill(String path) {
        return VARIABLE.matcher(path)
                .replaceAll(match -> {
                    var id = ids.get(match.group(1));
                    if (id == null) {
                        throw new AssertionError("this test has nothing to put into " + path);
                    }
                    return match.group(1) + "/" + id;
                });
    }

    String typeFor(String path) {
        return path.endsWith("/imports") ? "text/csv" : "application/json";
    }

    /** A body that would do something, had it a right to. */
    String bodyFor(String path) {
        if (path.endsWith("/move")) {
            return "{\"key\": \"stolen\"}";
        }
        if (path.endsWith("/erase")) {
            return "{\"confirm\": \"mark-of-andes\"}";
        }
        return path.endsWith("/archive")
                        || path.endsWith("/restore")
                        || path.endsWith("/cancel")
                        || path.endsWith("/reset-password")
                ? ""
                : "{\"name\": \"stolen\"}";
    }
}
