package dev.hilo.telemetry;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How people and programs write a quality: one dotted word, its severity first. What OPC UA knows
 * and the list does not is written by its code, {@code bad.0x80AB}.
 */
public final class QualityWord {

    private static final Map<String, Quality> BY_WORD =
            Map.ofEntries(
                    Map.entry("good", Quality.GOOD),
                    Map.entry("good.local-override", Quality.GOOD_LOCAL_OVERRIDE),
                    Map.entry("uncertain", Quality.UNCERTAIN),
                    Map.entry("uncertain.last-usable", Quality.UNCERTAIN_LAST_USABLE),
                    Map.entry("uncertain.substitute", Quality.UNCERTAIN_SUBSTITUTE),
                    Map.entry("uncertain.not-accurate", Quality.UNCERTAIN_SENSOR_NOT_ACCURATE),
                    Map.entry("uncertain.units-exceeded", Quality.UNCERTAIN_UNITS_EXCEEDED),
                    Map.entry("bad", Quality.BAD),
                    Map.entry("bad.out-of-range", Quality.BAD_OUT_OF_RANGE),
                    Map.entry("bad.not-connected", Quality.BAD_NOT_CONNECTED),
                    Map.entry("bad.device-failure", Quality.BAD_DEVICE_FAILURE),
                    Map.entry("bad.sensor-failure", Quality.BAD_SENSOR_FAILURE),
                    Map.entry("bad.out-of-service", Quality.BAD_OUT_OF_SERVICE));

    private static final Map<Integer, String> BY_CODE =
            BY_WORD.entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getValue().code(), Map.Entry::getKey));

    private static final String CODE = ".0x";
    private static final int CODE_DIGITS = 4;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private QualityWord() {}

    public static String of(Quality quality) {
        return of(quality.code());
    }

    /** The word of a quality that is kept as its code. */
    public static String of(int code) {
        var known = BY_CODE.get(code);
        return known == null
                ? severity(new Quality(code)) + CODE + HEX.toHexDigits((char) code)
                : known;
    }

    /** The quality that a word stands for; nothing when it is none. Case does not matter. */
    public static Optional<Quality> parse(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var known = BY_WORD.get(lower);
        return known == null ? byCode(lower) : Optional.of(known);
    }

    /** A severity and a code that has this severity. */
    private static Optional<Quality> byCode(String word) {
        int dot = word.indexOf(CODE);
        int digits = dot + CODE.length();
        if (dot < 0 || word.length() - digits != CODE_DIGITS) {
            return Optional.empty();
        }
        for (int i = digits; i < word.length(); i++) {
            if (!HexFormat.isHexDigit(word.charAt(i))) {
                return Optional.empty();
            }
        }
        var quality = new Quality(HexFormat.fromHexDigits(word, digits, word.length()));
        return Optional.of(quality).filter(q -> severity(q).equals(word.substring(0, dot)));
    }

    private static String severity(Quality quality) {
        return quality.severity().name().toLowerCase(Locale.ROOT);
    }
}
