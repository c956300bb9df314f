package dev.hilo.telemetry.codec;

import dev.hilo.telemetry.Columns;
import java.util.LinkedHashMap;

/** The column of texts: those that occur, then which of them each reading is. */
final class Texts {

    private Texts() {}

    static void write(ByteSink sink, Columns readings) {
        var indexes = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < readings.size(); i++) {
            indexes.putIfAbsent(readings.text(i), indexes.size());
        }
        sink.varint(indexes.size());
        indexes.keySet().forEach(sink::text);
        for (int i = 0; i < readings.size(); i++) {
            sink.varint(indexes.getOrDefault(readings.text(i), 0));
        }
    }

    static String[] readDictionary(ByteSource source, int n) {
        var texts = new String[source.upTo(Math.min(n, source.remaining()))];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = source.text();
        }
        return texts;
    }

    static long[] readIndexes(ByteSource source, int n, int texts) {
        if (n > source.remaining() || texts == 0) {
            throw source.broken();
        }
        long[] bits = new long[n];
        for (int i = 0; i < n; i++) {
            bits[i] = source.upTo(texts - 1);
        }
        return bits;
    }
}
