package dev.hilo.bench;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.testing.FixedPlant;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The fixed data set as JSON messages, written beforehand: sending one only puts its times anew, so
 * that the generator takes little of the machine. The messages of a round cover so many seconds;
 * each further round is the same plant that much later.
 */
final class Bodies {

    static final int MACHINES = 100;
    static final int SENSORS_EACH = 20;
    private static final int DIGITS = 13;

    /** A message, and where the digits of its times stand. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Message(byte[] json, int values, int[] times, long[] millis) {

        /** A copy with its times moved on. */
        byte[] later(long byMillis) {
            byte[] copy = json.clone();
            for (int i = 0; i < times.length; i++) {
                long rest = millis[i] + byMillis;
                for (int digit = DIGITS - 1; digit >= 0; digit--) {
                    copy[times[i] + digit] = (byte) ('0' + rest % 10);
                    rest /= 10;
                }
            }
            return copy;
        }
    }

    private final List<Message> messages;
    private final long roundMillis;

    private Bodies(List<Message> messages, long roundMillis) {
        this.messages = messages;
        this.roundMillis = roundMillis;
    }

    /**
     * @param valuesEach of a message, about
     */
    static Bodies of(long startMicros, int seconds, int valuesEach) {
        var plant =
                new FixedPlant(
                        Seeded.random(1),
                        new TenantId(new UUID(1, 1)),
                        MACHINES * SENSORS_EACH,
                        startMicros);
        var messages = new ArrayList<Message>();
        while (plant.now() < startMicros + seconds * 1_000_000L) {
            write(plant.next(), valuesEach, messages);
        }
        return new Bodies(messages, seconds * 1_000L);
    }

    int size() {
        return messages.size();
    }

    /** The n-th message of the endless plant. */
    Message at(long n) {
        return messages.get((int) (n % messages.size()));
    }

    byte[] json(long n) {
        return at(n).later(n / messages.size() * roundMillis);
    }

    static String machine(int number) {
        return "load/a" + number / 10 + "/m" + number;
    }

    /** A file that imports the plant. */
    static String plantCsv() {
        var csv = new StringBuilder("type,path,name,kind,unit,timeZone\n");
        csv.append("site,load,Load,,,UTC\n");
        for (int area = 0; area < MACHINES / 10; area++) {
            csv.append("area,load/a").append(area).append(",Area,,,\n");
        }
        for (int machine = 0; machine < MACHINES; machine++) {
            csv.append("machine,").append(machine(machine)).append(",Pump,pump,,\n");
            for (int sensor = 0; sensor < SENSORS_EACH; sensor++) {
                csv.append("sensor,").append(machine(machine)).append("/s").append(sensor);
                csv.append(",Pressure,pressure,bar,\n");
            }
        }
        return csv.toString();
    }

    private static void write(Frame frame, int valuesEach, List<Message> into) {
        var writer = new Writer();
        for (int machine = 0; machine < MACHINES; machine++) {
            for (var at : moments(frame, machine).entrySet()) {
                writer.group(machine, at.getKey(), at.getValue());
                if (writer.values >= valuesEach) {
                    into.add(writer.message());
                    writer = new Writer();
                }
            }
        }
        if (writer.values > 0) {
            into.add(writer.message());
        }
    }

    /** What a machine's sensors said, by the moment in milliseconds. */
    private static Map<Long, Map<Integer, Double>> moments(Frame frame, int machine) {
        var moments = new TreeMap<Long, Map<Integer, Double>>();
        for (var part : frame.parts()) {
            int series = part.series().value() - 1;
            if (series / SENSORS_EACH == machine) {
                for (int i = 0; i < part.readings().size(); i++) {
                    moments.computeIfAbsent(
                                    part.readings().time(i) / 1_000, _ -> new LinkedHashMap<>())
                            .put(series % SENSORS_EACH, part.readings().number(i));
                }
            }
        }
        return moments;
    }

    /** One message on its way. */
    private static final class Writer {

        private final ByteArrayOutputStream json = new ByteArrayOutputStream();
        private final List<Integer> places = new ArrayList<>();
        private final List<Long> millis = new ArrayList<>();
        private int values;

        void group(int machine, long at, Map<Integer, Double> numbers) {
            put(places.isEmpty() ? "[" : ",");
            put("{\"machine\":\"" + machine(machine) + "\",\"time\":");
            places.add(json.size());
            millis.add(at);
            put(at + ",\"values\":{");
            var comma = "";
            for (var number : numbers.entrySet()) {
                put(comma + "\"s" + number.getKey() + "\":" + text(number.getValue()));
                comma = ",";
                values++;
            }
            put("}}");
        }

        Message message() {
            put("]");
            return new Message(
                    json.toByteArray(),
                    values,
                    places.stream().mapToInt(Integer::intValue).toArray(),
                    millis.stream().mapToLong(Long::longValue).toArray());
        }

        private static String text(double number) {
            return number == Math.rint(number)
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }

        private void put(String text) {
            json.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
