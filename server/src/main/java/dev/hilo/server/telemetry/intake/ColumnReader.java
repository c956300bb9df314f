package dev.hilo.server.telemetry.intake;

import java.nio.charset.StandardCharsets;

/**
 * Reads one object of the form {@code {"machine": …, "sensor": …, "times": […], "values": […]}}
 * into a draft. For one thread.
 */
final class ColumnReader {

    private static final int MACHINE = 1;
    private static final int SENSOR = 2;
    private static final int TIMES = 4;
    private static final int VALUES = 8;
    private static final int QUALITIES = 16;

    private final JsonCursor json;
    private final Scalars scalars;
    private final Draft draft;
    private int seen;
    private long sensor;
    private int times;
    private int values;
    private int qualities;
    private int onlyQuality;
    private long start;
    private long step;

    ColumnReader(JsonCursor json, Scalars scalars, Draft draft) {
        this.json = json;
        this.scalars = scalars;
        this.draft = draft;
    }

    void read() {
        draft.begin();
        seen = 0;
        sensor = Range.NONE;
        times = 0;
        values = 0;
        qualities = 0;
        onlyQuality = 0;
        start = Times.NONE;
        step = Times.NONE;
        json.expect('{');
        if (!json.take('}')) {
            do {
                json.text();
                member();
            } while (json.take(','));
            json.expect('}');
        }
        complete();
    }

    private void member() {
        if (json.textIs(Word.MACHINE)) {
            once(MACHINE, "machine");
            draft.machine(scalars.text());
        } else if (json.textIs(Word.SENSOR)) {
            once(SENSOR, "sensor");
            sensor = scalars.text();
        } else if (json.textIs(Word.TIMES)) {
            once(TIMES, "times");
            times();
        } else if (json.textIs(Word.VALUES)) {
            once(VALUES, "values");
            values = list("values", () -> scalars.value(draft));
        } else if (json.textIs(Word.QUALITIES)) {
            once(QUALITIES, "qualities");
            qualities();
        } else {
            var name =
                    new String(
                            json.bytes(),
                            json.textFrom(),
                            Math.min(60, json.textTo() - json.textFrom()),
                            StandardCharsets.UTF_8);
            draft.fault("column.member-unknown", name);
            json.expect(':');
            json.skip();
        }
    }

    private void once(int member, String name) {
        json.expect(':');
        if ((seen & member) != 0) {
            draft.fault("reading.member-twice", name);
        }
        seen |= member;
    }

    private int list(String name, Runnable element) {
        if (json.peek() != '[') {
            json.skip();
            draft.fault("column.list-expected", name);
            return 0;
        }
        json.expect('[');
        if (json.take(']')) {
            return 0;
        }
        int count = 0;
        do {
            draft.at(count++);
            element.run();
        } while (json.take(','));
        json.expect(']');
        return count;
    }

    private void times() {
        if (json.peek() == '{') {
            even();
        } else {
            times = list("times", this::time);
        }
    }

    private void time() {
        int from = json.at();
        long time = scalars.time();
        if (time == Times.NONE) {
            draft.wrong("reading.time-invalid", scalars.shown(from));
        }
        draft.time(time);
    }

    /** Times a step apart. */
    private void even() {
        json.expect('{');
        if (!json.take('}')) {
            do {
                json.text();
                if (json.textIs(Word.START)) {
                    json.expect(':');
                    start = scalars.time();
                } else if (json.textIs(Word.STEP)) {
                    json.expect(':');
                    step = scalars.step();
                } else {
                    json.expect(':');
                    json.skip();
                    draft.fault("column.steps");
                }
            } while (json.take(','));
            json.expect('}');
        }
        if (start == Times.NONE || step <= 0) {
            draft.fault("column.steps");
        }
    }

    private void qualities() {
        if (json.peek() != '[') {
            int from = json.at();
            onlyQuality = scalars.quality();
            if (onlyQuality == Scalars.NO_QUALITY) {
                draft.fault("reading.quality-unknown", scalars.shown(from));
            }
            return;
        }
        qualities = list("qualities", this::quality);
        onlyQuality = Scalars.NO_QUALITY;
    }

    private void quality() {
        int from = json.at();
        int quality = scalars.quality();
        if (quality == Scalars.NO_QUALITY) {
            draft.wrong("reading.quality-unknown", scalars.shown(from));
        } else {
            draft.quality(quality);
        }
    }

    private void complete() {
        if (!draft.hasMachine()) {
            draft.fault("reading.no-machine");
        }
        if (sensor == Range.NONE) {
            draft.fault("column.no-sensor");
        }
        boolean even = start != Times.NONE;
        boolean sameLength =
                (even || times == values)
                        && (onlyQuality != Scalars.NO_QUALITY || qualities == values);
        if (!sameLength) {
            draft.fault("column.lengths", even ? values : times, values, draft.size());
        }
        draft.onlySensor(sensor);
        if (onlyQuality > 0) {
            draft.onlyQuality(onlyQuality);
        }
        for (int i = 0; even && step > 0 && i < values; i++) {
            draft.at(i);
            draft.time(start + i * step);
        }
    }

    void tell(Sink sink) {
        draft.tell(json.bytes(), json.bytes(), sink);
    }
}
