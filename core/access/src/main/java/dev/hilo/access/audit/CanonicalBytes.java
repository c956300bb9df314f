package dev.hilo.access.audit;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One encoding for equal content: every value has a type letter and its length before it, maps are
 * in the order of their keys, and a number is its decimal value whatever type carried it. So no two
 * contents share an encoding, and a store may give back a long for an int. Used by one thread.
 */
final class CanonicalBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    CanonicalBytes add(Object value) {
        switch (value) {
            case Boolean flag -> text('b', flag.toString());
            case Number number -> text('n', decimal(number));
            case Map<?, ?> map -> map(map);
            case List<?> list -> {
                head('l', list.size());
                list.forEach(this::add);
            }
            default -> text('t', value.toString());
        }
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private void map(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put(key.toString(), value));
        head('m', sorted.size());
        sorted.forEach((key, value) -> {
            text('t', key);
            add(value);
        });
    }

    private void text(char type, String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        head(type, encoded.length);
        bytes.writeBytes(encoded);
    }

    private void head(char type, int length) {
        bytes.writeBytes(ByteBuffer.allocate(5).put((byte) type).putInt(length).array());
    }

    private static String decimal(Number number) {
        var decimal = new BigDecimal(number.toString());
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toString();
    }
}
