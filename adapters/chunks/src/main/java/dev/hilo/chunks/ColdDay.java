package dev.hilo.chunks;

import dev.hilo.chunks.parquet.Column;
import dev.hilo.chunks.parquet.ParquetWriter;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A day's readings as one Parquet file: a row a reading, by series and time, late ones in their
 * place; the value in the column of its type. For one thread.
 */
final class ColdDay {

    private static final int ROWS_A_GROUP = 1 << 20;

    private final Column series = Column.whole("series");
    private final Column sensor = Column.text("sensor");
    private final Column time = Column.moment("time");
    private final Column number = Column.number("number");
    private final Column flag = Column.flag("flag");
    private final Column text = Column.text("text");
    private final Column quality = Column.whole("quality");
    private final ParquetWriter writer;
    private int rows;

    private ColdDay(OutputStream out) throws IOException {
        writer = new ParquetWriter(out, List.of(series, sensor, time, number, flag, text, quality));
    }

    static void write(OutputStream out, Day day, SeriesNames names) throws IOException {
        var cold = new ColdDay(out);
        for (var series : day.file().all()) {
            var name = names.of(series);
            for (var readings : ViewMoved.lookingAgain(() -> readings(day, series))) {
                cold.add(series, name, readings);
            }
        }
        cold.writer.finish();
    }

    private static List<Readings> readings(Day day, SeriesNumber series) {
        var view = day.view(series);
        return IntStream.range(0, view.segments().size())
                .mapToObj(segment -> view.resolved(segment).readings())
                .toList();
    }

    private void add(SeriesNumber of, String name, Readings readings) throws IOException {
        for (int i = 0; i < readings.size(); i++) {
            series.put(of.value());
            sensor.put(name);
            time.put(readings.time(i));
            quality.put(readings.quality(i));
            addValue(readings, i);
        }
        rows += readings.size();
        if (rows >= ROWS_A_GROUP) {
            writer.endGroup();
            rows = 0;
        }
    }

    private void addValue(Readings readings, int index) {
        switch (readings.type()) {
            case NUMBER -> {
                number.put(readings.number(index));
                flag.skip();
                text.skip();
            }
            case BOOLEAN -> {
                number.skip();
                flag.put(readings.bits(index) != 0);
                text.skip();
            }
            case TEXT -> {
                number.skip();
                flag.skip();
                text.put(readings.text(index));
            }
        }
    }
}
