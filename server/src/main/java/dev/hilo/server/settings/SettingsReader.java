package dev.hilo.server.settings;

import dev.hilo.kernel.WordDistance;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Reads {@link Settings}: a flag wins over the environment, the environment over the file ({@code
 * --config FILE}, else {@code hilo.properties} in the data folder), the file over the default. Used
 * once, by one thread.
 */
public final class SettingsReader {

    public static final String ADMIN_PASSWORD = "HILO_ADMIN_PASSWORD";

    /** Variables of the launcher and of crash tests, which are not settings. */
    private static final Set<String> OTHER_VARIABLES =
            Set.of(
                    ADMIN_PASSWORD,
                    "HILO_CONFIG",
                    "HILO_JAVA",
                    "HILO_HEAP",
                    FaultVariables.FAULT,
                    FaultVariables.ALLOWED);

    private final Map<Setting, Source> sources = new EnumMap<>(Setting.class);
    private final List<String> mistakes = new ArrayList<>();
    private final boolean terminal;

    private SettingsReader(boolean terminal) {
        this.terminal = terminal;
    }

    /**
     * @param flags what was given on the command line
     * @throws WrongSettings with every mistake
     */
    public static Settings read(
            Map<Setting, String> flags,
            Optional<Path> configFile,
            Map<String, String> environment,
            boolean terminal) {
        var reader = new SettingsReader(terminal);
        var settings = reader.readAll(flags, configFile, environment);
        if (!reader.mistakes.isEmpty()) {
            throw new WrongSettings(reader.mistakes);
        }
        return settings;
    }

    /** What each setting is now and where that stands, right or wrong. */
    public static Effective effective(
            Map<Setting, String> flags,
            Optional<Path> configFile,
            Map<String, String> environment) {
        var reader = new SettingsReader(false);
        reader.readAll(flags, configFile, environment);
        return new Effective(reader.sources, reader.mistakes);
    }

    private Settings readAll(
            Map<Setting, String> flags,
            Optional<Path> configFile,
            Map<String, String> environment) {
        for (Setting setting : Setting.values()) {
            sources.put(setting, Source.usual(setting));
        }
        readFile(flags, configFile, environment);
        readEnvironment(environment);
        flags.forEach((setting, value) -> sources.put(setting, new Source(value, setting.flag())));
        FaultVariables.check(environment).ifPresent(mistakes::add);
        return build(
                Optional.ofNullable(environment.get(ADMIN_PASSWORD))
                        .filter(text -> !text.isEmpty()));
    }

    private void readFile(
            Map<Setting, String> flags,
            Optional<Path> configFile,
            Map<String, String> environment) {
        var named =
                configFile.or(
                        () -> Optional.ofNullable(environment.get("HILO_CONFIG")).map(Path::of));
        var data =
                flags.getOrDefault(
                        Setting.DATA,
                        environment.getOrDefault(Setting.DATA.variable(), Setting.DATA.usual()));
        var file = named.orElse(Path.of(data, "hilo.properties"));
        if (!Files.isRegularFile(file)) {
            named.ifPresent(
                    path -> mistakes.add("the configuration file " + path + " is not there"));
            return;
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            mistakes.add(file + " cannot be read: " + e.getMessage());
            return;
        }
        for (String key : properties.stringPropertyNames()) {
            var known =
                    Arrays.stream(Setting.values())
                            .filter(setting -> setting.fileKey().equals(key))
                            .findFirst();
            known.ifPresentOrElse(
                    setting ->
                            sources.put(
                                    setting,
                                    new Source(
                                            properties.getProperty(key).strip(),
                                            key + " in " + file)),
                    () -> unknown(key + " in " + file, key, Setting::fileKey));
        }
    }

    private void readEnvironment(Map<String, String> environment) {
        for (var entry : environment.entrySet()) {
            var name = entry.getKey();
            if (!name.startsWith("HILO_") || OTHER_VARIABLES.contains(name)) {
                continue;
            }
            var known =
                    Arrays.stream(Setting.values())
                            .filter(setting -> setting.variable().equals(name))
                            .findFirst();
            known.ifPresentOrElse(
                    setting -> sources.put(setting, new Source(entry.getValue(), name)),
                    () -> unknown(name, name, Setting::variable));
        }
    }

    private void unknown(
            String place, String name, java.util.function.Function<Setting, String> spelling) {
        var nearest =
                WordDistance.nearest(name, Arrays.stream(Setting.values()).map(spelling).toList());
        mistakes.add(
                place
                        + " is not a setting"
                        + nearest.map(n -> "; did you mean " + n + "?").orElse(""));
    }

    private Settings build(Optional<String> adminPassword) {
        var host = text(Setting.HOST);
        boolean loopback = isLoopback(host);
        var tls = tls();
        boolean insecure = flag(Setting.INSECURE);
        if (!loopback && tls instanceof Settings.Tls.None && !insecure) {
            mistakes.add(
                    "listening on "
                            + host
                            + " needs TLS (--tls-cert and --tls-key, or --tls self-signed),"
                            + " or --insecure if you accept that everybody can read along");
        }
        return new Settings(
                Path.of(text(Setting.DATA)),
                host,
                number(Setting.PORT, 0, 65_535),
                roles(),
                tls,
                loopback,
                origins(),
                number(Setting.LIMIT_USER, 1, 1_000_000),
                number(Setting.LIMIT_ADDRESS, 1, 1_000_000),
                readingLimits(),
                number(Setting.DISK_RESERVE, 0, 1_000_000),
                Optional.of(text(Setting.COLD)).filter(text -> !text.isEmpty()).map(Path::of),
                jsonLogs(),
                choice(Setting.LOGS_LEVEL, "error", "warn", "info", "debug"),
                adminPassword);
    }

    private Settings.ReadingLimits readingLimits() {
        int most = 1_000_000_000;
        return new Settings.ReadingLimits(
                number(Setting.LIMIT_READINGS, 0, most),
                number(Setting.LIMIT_READINGS_TENANT, 0, most),
                number(Setting.LIMIT_READINGS_SOURCE, 0, most));
    }

    private Settings.Tls tls() {
        var certificate = text(Setting.TLS_CERT);
        var key = text(Setting.TLS_KEY);
        var mode = choice(Setting.TLS, "", "self-signed");
        if (certificate.isEmpty() != key.isEmpty()) {
            mistakes.add("--tls-cert and --tls-key go together");
        }
        if (!certificate.isEmpty() && !mode.isEmpty()) {
            mistakes.add("--tls self-signed and --tls-cert exclude each other");
        }
        if (!mode.isEmpty()) {
            return new Settings.Tls.SelfSigned();
        }
        if (certificate.isEmpty() || key.isEmpty()) {
            return new Settings.Tls.None();
        }
        var files = new Settings.Tls.Files(Path.of(certificate), Path.of(key));
        for (Path file : List.of(files.certificate(), files.key())) {
            if (!Files.isReadable(file)) {
                mistakes.add("the TLS file " + file + " is not there or cannot be read");
            }
        }
        return files;
    }

    private Set<Settings.Role> roles() {
        var roles = EnumSet.noneOf(Settings.Role.class);
        for (String name : list(Setting.ROLES)) {
            switch (name) {
                case "all" -> roles.addAll(EnumSet.allOf(Settings.Role.class));
                case "api" -> roles.add(Settings.Role.API);
                case "worker" -> roles.add(Settings.Role.WORKER);
                default -> mistake(Setting.ROLES, "may hold api, worker or all");
            }
        }
        if (roles.isEmpty()) {
            mistake(Setting.ROLES, "names at least one of api, worker and all");
        } else if (!roles.contains(Settings.Role.WORKER)) {
            mistake(
                    Setting.ROLES,
                    "needs the worker too: with the embedded store one process has the data folder"
                            + " to itself, and without a worker nothing would be audited");
        }
        return Set.copyOf(roles);
    }

    private Set<String> origins() {
        var origins = new LinkedHashSet<String>();
        for (String origin : list(Setting.CORS_ORIGINS)) {
            try {
                var uri = URI.create(origin);
                if (uri.getHost() == null || uri.getScheme() == null || !uri.getPath().isEmpty()) {
                    mistake(Setting.CORS_ORIGINS, "holds origins such as https://scada.example");
                }
                origins.add(origin);
            } catch (IllegalArgumentException _) {
                mistake(Setting.CORS_ORIGINS, "holds origins such as https://scada.example");
            }
        }
        return Set.copyOf(origins);
    }

    private boolean jsonLogs() {
        return switch (choice(Setting.LOGS, "auto", "text", "json")) {
            case "json" -> true;
            case "text" -> false;
            default -> !terminal;
        };
    }

    private String text(Setting setting) {
        return source(setting).value();
    }

    private Source source(Setting setting) {
        return sources.getOrDefault(setting, Source.usual(setting));
    }

    private List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private int number(Setting setting, int least, int most) {
        try {
            int value = Integer.parseInt(text(setting));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below, like a number out of range.
        }
        mistake(setting, "is a whole number from " + least + " to " + most);
        return least;
    }

    private boolean flag(Setting setting) {
        return choice(setting, "false", "true").equals("true");
    }

    private String choice(Setting setting, String... allowed) {
        var value = text(setting).toLowerCase(Locale.ROOT);
        if (!List.of(allowed).contains(value)) {
            var words = Arrays.stream(allowed).filter(word -> !word.isEmpty()).toList();
            mistake(setting, "is one of: " + String.join(", ", words));
            return allowed[0];
        }
        return value;
    }

    private void mistake(Setting setting, String rule) {
        var source = source(setting);
        mistakes.add(source.place() + " " + rule + ", not \"" + source.value() + "\"");
    }

    private boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            mistakes.add(source(Setting.HOST).place() + ": there is no address named " + host);
            return true;
        }
    }
}
