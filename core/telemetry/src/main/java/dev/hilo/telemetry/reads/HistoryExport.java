package dev.hilo.telemetry.reads;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.PageRequest;
import dev.hilo.plant.PlantPath;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Span;
import java.util.Optional;

/**
 * Hands over all readings below a place, sensor by sensor, each in order of time. Read in pieces,
 * so that it takes no more memory than one. Thread-safe.
 */
public final class HistoryExport {

    private static final int PIECE = 10_000;

    private final ReadPorts ports;
    private final Sensors sensors;

    public HistoryExport(ReadPorts ports) {
        this.ports = ports;
        this.sensors = new Sensors(ports);
    }

    /** Takes some readings of one type of value after another. */
    @FunctionalInterface
    public interface Sink<E extends Exception> {
        void accept(SensorSeries sensor, Readings readings) throws E;
    }

    /** Refuses a place that is not there for the caller, before anything is handed over. */
    public void check(Caller caller, Optional<PlantPath> under) {
        var _ = sensors.under(caller, under, PageRequest.first(1));
    }

    /** Of sensors that the caller may read, ordered by path. */
    public <E extends Exception> void each(
            Caller caller, Optional<PlantPath> under, Span span, Sink<E> sink) throws E {
        var reader = new SeriesReader(ports.history(), caller.tenant(), Optional.empty());
        var request = Optional.of(PageRequest.first(PageRequest.MOST));
        while (request.isPresent()) {
            var page = sensors.under(caller, under, request.get());
            for (var sensor : page.items()) {
                pass(sensor, reader, span, sink);
            }
            request =
                    page.next()
                            .map(Cursor::encode)
                            .map(next -> new PageRequest(PageRequest.MOST, Optional.of(next)));
        }
    }

    private static <E extends Exception> void pass(
            SensorSeries sensor, SeriesReader reader, Span span, Sink<E> sink) throws E {
        var rest = span;
        while (true) {
            int read = 0;
            for (Readings run : Joined.first(sensor, reader, rest, PIECE)) {
                sink.accept(sensor, run);
                read += run.size();
                rest = new Span(run.time(run.size() - 1) + 1, span.to());
            }
            if (read < PIECE) {
                return;
            }
        }
    }
}
