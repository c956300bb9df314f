package dev.hilo.server.settings;

import java.util.Locale;

/**
 * Every setting there is: its key in the file, its default, and a sentence. The flag and the
 * environment variable follow from the key: {@code hilo.tls-cert} is {@code --tls-cert} and {@code
 * HILO_TLS_CERT}.
 */
public enum Setting {
    DATA("data", "DIR", "./data", "the folder that holds everything"),
    HOST("host", "ADDRESS", "127.0.0.1", "the address to listen on"),
    PORT("port", "N", "8080", "the port to listen on; 0 takes a free one"),
    ROLES("roles", "LIST", "all", "the parts that run here: api, worker, or all"),
    TLS("tls", "self-signed", "", "self-signed: make and use a certificate of our own"),
    TLS_CERT("tls-cert", "FILE", "", "the certificate chain (PEM) to serve with"),
    TLS_KEY("tls-key", "FILE", "", "the private key (PEM) of the certificate"),
    INSECURE("insecure", "", "false", "serve other addresses than loopback without TLS"),
    CORS_ORIGINS(
            "cors-origins", "LIST", "", "web origins that may call the API, separated by commas"),
    LIMIT_USER("limit-user", "N", "2000", "requests a second from one principal"),
    LIMIT_ADDRESS("limit-address", "N", "4000", "requests a second from one address"),
    LIMIT_READINGS("limit-readings", "N", "0", "readings a second of everybody; 0 is no limit"),
    LIMIT_READINGS_TENANT(
            "limit-readings-tenant",
            "N",
            "0",
            "readings a second of one tenant, where its policy does not say; 0 is no limit"),
    LIMIT_READINGS_SOURCE(
            "limit-readings-source", "N", "0", "readings a second of one source; 0 is no limit"),
    DISK_RESERVE(
            "disk-reserve",
            "MB",
            "512",
            "megabytes of the disk that readings leave to everything else"),
    COLD("cold", "DIR", "", "a folder that takes days that are over as Parquet files; empty: none"),
    LOGS("logs", "text|json", "auto", "log lines as text or json; auto: text on a terminal"),
    LOGS_LEVEL("logs-level", "LEVEL", "info", "error, warn, info or debug");

    private final String name;
    private final String valueName;
    private final String usual;
    private final String sentence;

    Setting(String name, String valueName, String usual, String sentence) {
        this.name = name;
        this.valueName = valueName;
        this.usual = usual;
        this.sentence = sentence;
    }

    /** What stands for its value in a help text. */
    public String valueName() {
        return valueName;
    }

    /** Its flag alone means yes. */
    public boolean isSwitch() {
        return valueName.isEmpty();
    }

    /** The default; empty when there is none. */
    public String usual() {
        return usual;
    }

    public String sentence() {
        return sentence;
    }

    public String fileKey() {
        return "hilo." + name;
    }

    public String flag() {
        return "--" + name;
    }

    public String variable() {
        return "HILO_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
