package dev.hilo.server.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The whole configuration, checked. */
public record Settings(
        Path data,
        String host,
        int port,
        Set<Role> roles,
        Tls tls,
        boolean loopback,
        Set<String> corsOrigins,
        int limitUser,
        int limitAddress,
        ReadingLimits limitReadings,
        int diskReserveMegabytes,
        Optional<Path> cold,
        boolean jsonLogs,
        String logsLevel,
        Optional<String> adminPassword) {

    /** A part of the program that can run in a process of its own. */
    public enum Role {
        /** The HTTP API and the web application. */
        API,
        /** Announcements and jobs. */
        WORKER
    }

    /** Readings a second: of everybody, of one tenant, of one source; 0 is no limit. */
    public record ReadingLimits(int total, int perTenant, int perSource) {}

    /** How connections are protected. */
    public sealed interface Tls {
        record None() implements Tls {}

        record SelfSigned() implements Tls {}

        record Files(Path certificate, Path key) implements Tls {}
    }

    public boolean runs(Role role) {
        return roles.contains(role);
    }

    public boolean isSecure() {
        return !(tls instanceof Tls.None);
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "Settings[data="
                + data
                + ", host="
                + host
                + ", port="
                + port
                + ", roles="
                + roles
                + "]";
    }
}
