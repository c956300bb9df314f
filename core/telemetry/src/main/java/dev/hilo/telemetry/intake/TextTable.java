package dev.hilo.telemetry.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts that readings bring, each made once however often it comes. For one thread; kept from
 * message to message as long as it is small.
 */
final class TextTable {

    static final int NOT_UTF8 = -1;

    private static final int LEAST = 64;
    private static final int MOST_KEPT = 4096;
    private static final int MOST_KEPT_BYTES = 1 << 18;

    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes, here only
    private record Entry(byte[] utf8, String text) {}

    private final List<Entry> entries = new ArrayList<>();
    private int[] table = new int[LEAST];
    private int bytes;

    /** Its number, or {@link #NOT_UTF8}. */
    int number(byte[] utf8, int from, int to) {
        int mask = table.length - 1;
        int at = hash(utf8, from, to) & mask;
        for (; table[at] != 0; at = (at + 1) & mask) {
            byte[] there = entries.get(table[at] - 1).utf8;
            if (Arrays.equals(there, 0, there.length, utf8, from, to)) {
                return table[at] - 1;
            }
        }
        return add(Arrays.copyOfRange(utf8, from, to), at);
    }

    String text(int number) {
        return entries.get(number).text;
    }

    /** How many bytes the texts are. */
    int bytes() {
        return bytes;
    }

    /** Between messages: forgets what has become too much. */
    void trim() {
        if (entries.size() > MOST_KEPT || bytes > MOST_KEPT_BYTES) {
            entries.clear();
            table = new int[LEAST];
            bytes = 0;
        }
    }

    private int add(byte[] utf8, int at) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException _) {
            return NOT_UTF8;
        }
        entries.add(new Entry(utf8, text));
        bytes += utf8.length;
        table[at] = entries.size();
        if (2 * entries.size() > table.length) {
            grow();
        }
        return entries.size() - 1;
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int i = 0; i < entries.size(); i++) {
            byte[] utf8 = entries.get(i).utf8;
            int at = hash(utf8, 0, utf8.length) & (table.length - 1);
            while (table[at] != 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = i + 1;
        }
    }

    private static int hash(byte[] utf8, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + utf8[i];
        }
        return hash ^ (hash >>> 15);
    }
}
