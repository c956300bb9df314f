package dev.hilo.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hilo telemetry import FILE}: sends a file to a running server, piece by piece. */
@Command(
        name = "import",
        description =
                "Send the readings of FILE to a running server. What broke off is begun again with"
                        + " the same command: what has been taken in is not counted twice.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TelemetryImportCommand implements Callable<Integer> {

    private static final String GZIP = ".gz";
    private static final int MOST_SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "CSV or NDJSON, also as .gz")
    private Path file = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "the source's name in the ledger (import: and the file's name)")
    private @Nullable String source;

    @Mixin private final ServerOptions options = new ServerOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    private long received;
    private long accepted;
    private int shown;

    @Override
    public Integer call() {
        var type = type();
        var server = options.connect();
        var progress = new Progress(spec.commandLine().getErr());
        try (var in = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            var pieces = new FilePieces(in, type.equals("text/csv"));
            long number = 0;
            for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                number++;
                var body = piece.get().text().getBytes(StandardCharsets.UTF_8);
                var answer = send(server, route(number), type, body);
                take(answer, piece.get().linesBefore(), progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be read", e);
        }
        progress.done();
        spec.commandLine()
                .getOut()
                .printf(
                        "%,d readings received, %,d accepted, %,d refused.%n",
                        received, accepted, received - accepted);
        return received == accepted ? 0 : HiloCommand.FAILED;
    }

    private String type() {
        var name = file.getFileName().toString();
        var plain = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv";
            case "ndjson", "jsonl" -> "application/x-ndjson";
            default ->
                    throw new CommandFailure(
                            file + " must end in .csv, .ndjson or .jsonl, or that and .gz");
        };
    }

    private InputStream open() throws IOException {
        var raw = Files.newInputStream(file);
        return file.toString().endsWith(GZIP) ? new GZIPInputStream(raw) : raw;
    }

    /** The file as it is has its own epoch, so that sending it again repeats its numbers. */
    private String route(long number) throws IOException {
        var named = source == null ? "import:" + file.getFileName() : source;
        return "telemetry?source=%s&epoch=%d&seq=%d"
                .formatted(
                        URLEncoder.encode(named, StandardCharsets.UTF_8),
                        Files.getLastModifiedTime(file).toMillis(),
                        number);
    }

    /** Sends it until the server takes it in, as slowly as the server asks for. */
    private static JsonNode send(HiloServer server, String route, String type, byte[] body) {
        while (true) {
            var answer = server.post(route, type, body);
            if (answer.taken().isPresent()) {
                return answer.taken().get();
            }
            try {
                Thread.sleep(answer.tryAfter());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("interrupted; begin again with the same command");
            }
        }
    }

    private void take(JsonNode answer, long linesBefore, Progress progress) {
        received += answer.path("received").asLong();
        accepted += answer.path("accepted").asLong();
        progress.say(() -> "%,d readings accepted".formatted(accepted));
        for (JsonNode refusal : answer.path("refusals")) {
            if (shown < MOST_SHOWN) {
                shown++;
                progress.done();
                tell(refusal, linesBefore, spec.commandLine().getErr());
            }
        }
    }

    private static void tell(JsonNode refusal, long linesBefore, PrintWriter err) {
        long line = refusal.path("line").asLong(refusal.path("index").asLong());
        err.printf(
                "line %,d: %s (%,d)%n",
                linesBefore + line,
                refusal.path("message").asText(refusal.path("code").asText()),
                refusal.path("count").asLong(1));
        err.flush();
    }
}
