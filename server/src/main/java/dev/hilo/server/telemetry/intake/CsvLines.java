package dev.hilo.server.telemetry.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code text/csv}: a header, then a reading a row (long form) or one for each sensor that has a
 * column (wide form). What a value is, its sensor decides. For one thread.
 */
final class CsvLines implements LineReader {

    private static final int LONGEST_SHOWN = 60;

    private final Precision precision;
    private final Envelope envelope;
    private final Sink sink;
    private final Decimal decimal = new Decimal();
    private final Draft draft = new Draft();
    private Optional<CsvHeader> header = Optional.empty();
    private Cells cells = new Cells((byte) ',');

    CsvLines(Precision precision, Envelope envelope, Sink sink) {
        this.precision = precision;
        this.envelope = envelope;
        this.sink = sink;
    }

    @Override
    public void read(byte[] bytes, int from, int to, long before, long number) {
        if (header.isEmpty()) {
            var read = CsvHeader.read(bytes, from, to);
            header = Optional.of(read);
            cells = new Cells(read.separator());
            envelope.tellKnown(sink);
            return;
        }
        sink.at(number);
        var titles = header.get();
        if (!cells.split(bytes, from, to)) {
            sink.refuse("csv.quote");
        } else if (cells.count() != titles.width()) {
            sink.refuse("csv.row-cells", cells.count(), titles.width());
        } else {
            row(bytes, titles);
        }
    }

    private void row(byte[] bytes, CsvHeader titles) {
        draft.begin();
        if (titles.isWide()) {
            draft.machine(cells.range(titles.column("machine")));
            wide(titles);
        } else {
            longForm(bytes, titles);
        }
        time(bytes, titles.column("time"));
        draft.tell(bytes, titles.isWide() ? titles.names() : bytes, sink);
    }

    /** An empty cell is no reading. */
    private void wide(CsvHeader titles) {
        for (int i = 0; i < titles.sensors().size(); i++) {
            int cell = titles.sensors().get(i);
            if (!cells.isEmpty(cell)) {
                draft.add(titles.ranges().get(i));
                draft.word(cells.range(cell));
            }
        }
    }

    private void longForm(byte[] bytes, CsvHeader titles) {
        long sensor = titles.isByPath() ? path(bytes, titles) : machineAndSensor(titles);
        draft.add(sensor);
        int value = titles.column("value");
        if (!cells.isEmpty(value)) {
            draft.word(cells.range(value));
        }
        if (titles.has("quality") && !cells.isEmpty(titles.column("quality"))) {
            quality(bytes, titles.column("quality"));
        }
    }

    private long machineAndSensor(CsvHeader titles) {
        draft.machine(cells.range(titles.column("machine")));
        return cells.range(titles.column("sensor"));
    }

    /** The sensor's range; its machine is what stands before the last slash. */
    private long path(byte[] bytes, CsvHeader titles) {
        int cell = titles.column("path");
        int slash = cells.to(cell) - 1;
        while (slash >= cells.from(cell) && bytes[slash] != '/') {
            slash--;
        }
        draft.machine(Range.of(cells.from(cell), Math.max(slash, cells.from(cell))));
        return Range.of(slash + 1, cells.to(cell));
    }

    private void quality(byte[] bytes, int cell) {
        int quality =
                decimal.read(bytes, cells.from(cell), cells.to(cell), '.')
                        ? Scalars.quality(decimal.whole())
                        : Scalars.quality(bytes, cells.from(cell), cells.to(cell));
        if (quality == Scalars.NO_QUALITY) {
            draft.wrong("reading.quality-unknown", shown(bytes, cell));
        } else {
            draft.quality(quality);
        }
    }

    private void time(byte[] bytes, int cell) {
        int from = cells.from(cell);
        int to = cells.to(cell);
        long time =
                decimal.read(bytes, from, to, '.')
                        ? decimal.scaled(precision.toMicros())
                        : Times.rfc3339(bytes, from, to);
        if (time == Times.NONE && from < to) {
            draft.fault("reading.time-invalid", shown(bytes, cell));
        }
        draft.commonTime(time);
    }

    private String shown(byte[] bytes, int cell) {
        int length = Math.min(LONGEST_SHOWN, cells.to(cell) - cells.from(cell));
        return new String(bytes, cells.from(cell), length, StandardCharsets.UTF_8);
    }
}
