package dev.hilo.server.cli;

import dev.hilo.kernel.Key;
import dev.hilo.plant.PlantPath;
import dev.hilo.server.http.Moment;
import dev.hilo.server.telemetry.ReadingLines;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.history.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hilo telemetry export FILE}: from a running server, or from a data folder. */
@Command(
        name = "export",
        description =
                "Write readings to FILE, from a running server or, with --data, from a data folder"
                        + " that no server has. What it writes can be imported.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TelemetryExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the file to write, .csv or .ndjson")
    private Path file = Path.of("");

    @Option(names = "--under", paramLabel = "PATH", description = "only this place: a/b/c")
    private @Nullable String under;

    @Option(names = "--from", paramLabel = "TIME", description = "from this moment (RFC 3339)")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "up to this moment")
    private @Nullable String to;

    @Mixin private final ServerOptions server = new ServerOptions();

    @Option(names = "--data", paramLabel = "DIR", description = "a data folder, and no server")
    private @Nullable Path data;

    @Option(
            names = "--tenant",
            paramLabel = "KEY",
            defaultValue = "main",
            description = "whose readings of the data folder (main)")
    private String tenant = "main";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var name = file.getFileName().toString();
        var lines =
                ReadingLines.of(name.substring(name.lastIndexOf('.') + 1))
                        .orElseThrow(() ->
                                new CommandFailure(
                                        file + " must end in .csv or .ndjson, which says how"));
        var progress = new Progress(spec.commandLine().getErr());
        var part = file.resolveSibling(name + ".part");
        try {
            long bytes;
            try (var out = new CountedOutput(Files.newOutputStream(part), progress)) {
                if (data == null) {
                    fromServer(lines, out);
                } else {
                    fromFolder(data, lines, out);
                }
                bytes = out.bytes();
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            progress.done();
            spec.commandLine().getOut().printf("%s: %,d bytes.%n", file, bytes);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the export broke off", e);
        }
    }

    private void fromServer(ReadingLines lines, OutputStream out) throws IOException {
        try (InputStream body = server.connect().open("telemetry/export?" + query(lines))) {
            body.transferTo(out);
        }
    }

    private String query(ReadingLines lines) {
        var parameters = new LinkedHashMap<String, @Nullable String>();
        parameters.put("format", lines.ending());
        parameters.put("under", under);
        parameters.put("from", from);
        parameters.put("to", to);
        return parameters.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(TelemetryExportCommand::written)
                .collect(Collectors.joining("&"));
    }

    private static String written(Map.Entry<String, @Nullable String> parameter) {
        var value = String.valueOf(parameter.getValue());
        return parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void fromFolder(Path folder, ReadingLines lines, OutputStream out) throws IOException {
        var span =
                new Span(
                        Moment.read("from", from).map(Reading::micros).orElse(Span.ALL.from()),
                        Moment.read("to", to).map(Reading::micros).orElse(Span.ALL.to()));
        var key =
                Key.parse(tenant)
                        .orElseThrow(() -> new CommandFailure(tenant + " is no tenant's key"));
        try (var history = LocalHistory.open(folder)) {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            lines.begin(writer);
            history.exports()
                    .<IOException>each(
                            history.callerOf(key),
                            place(),
                            span,
                            (sensor, run) -> lines.write(sensor, run, writer));
            writer.flush();
        }
    }

    private Optional<PlantPath> place() {
        return Optional.ofNullable(under)
                .map(text ->
                        PlantPath.parse(text)
                                .orElseThrow(() -> new CommandFailure(text + " is no path")));
    }
}
