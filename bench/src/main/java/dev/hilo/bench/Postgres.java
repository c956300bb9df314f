package dev.hilo.bench;

import dev.hilo.telemetry.Frame;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL as its distribution sets it up, of a folder of its own, reached by a local socket: a
 * table by day, keyed by series and time, filled by COPY with a commit for every frame.
 */
final class Postgres implements PeersMeasurement.Peer {

    private static final String SCHEMA =
            """
            create table reading (series int not null, time timestamptz not null,
              value float8 not null, quality int not null) partition by range (time);
            create table reading_1 partition of reading
              for values from ('2026-02-28') to ('2026-03-02');
            create index on reading (series, time);
            """;

    private final Path folder;

    private Postgres(Path folder) {
        this.folder = folder;
    }

    static Optional<Postgres> start() {
        if (Commands.find("initdb").isEmpty() || Commands.find("pg_ctl").isEmpty()) {
            System.out.println("skipped: PostgreSQL is not installed");
            return Optional.empty();
        }
        var postgres = new Postgres(folder());
        postgres.run("initdb", "-D", postgres.data(), "-A", "trust");
        postgres.run(
                "pg_ctl",
                "-D",
                postgres.data(),
                "-w",
                "-l",
                postgres.folder.resolve("log").toString(),
                "-o",
                "-k " + postgres.folder + " -c listen_addresses=",
                "start");
        postgres.psql("-c", SCHEMA);
        return Optional.of(postgres);
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("hilo-bench-pg");
            if (isRoot()) {
                Commands.run(List.of("chown", "postgres", folder.toString()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void take(Stream<Frame> frames) {
        try {
            var process =
                    new ProcessBuilder(asPostgres(psqlCommand("-q", "-f", "-")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (var out =
                    new BufferedWriter(process.outputWriter(StandardCharsets.US_ASCII), 1 << 16)) {
                for (var frame : (Iterable<Frame>) frames::iterator) {
                    copy(frame, out);
                }
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("psql failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Frame frame, BufferedWriter out) throws IOException {
        out.write("copy reading from stdin;\n");
        for (var part : frame.parts()) {
            var series = part.series().value() + "\t";
            for (int i = 0; i < part.readings().size(); i++) {
                out.write(series);
                out.write(time(part.readings().time(i)));
                out.write('\t');
                out.write(Double.toString(part.readings().number(i)));
                out.write("\t0\n");
            }
        }
        out.write("\\.\n");
    }

    private static String time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    @Override
    public long size() {
        psql("-c", "checkpoint");
        return Long.parseLong(psql("-t", "-A", "-c", "select pg_total_relation_size('reading_1')"));
    }

    @Override
    public void close() {
        run("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        Folders.delete(folder);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String psql(String... arguments) {
        return Commands.run(asPostgres(psqlCommand(arguments)));
    }

    private List<String> psqlCommand(String... arguments) {
        var command = new ArrayList<String>();
        command.add(program("psql"));
        command.addAll(List.of("-h", folder.toString(), "-d", "postgres", "-v", "ON_ERROR_STOP=1"));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(String name, String... arguments) {
        var command = new ArrayList<String>();
        command.add(program(name));
        command.addAll(List.of(arguments));
        Commands.run(asPostgres(command));
    }

    private static String program(String name) {
        return Commands.find(name).orElseThrow().toString();
    }

    /** It does not run as root. */
    private static List<String> asPostgres(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        var other =
                new ArrayList<>(
                        List.of(
                                "setpriv",
                                "--reuid=postgres",
                                "--regid=postgres",
                                "--clear-groups"));
        other.addAll(command);
        return other;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
