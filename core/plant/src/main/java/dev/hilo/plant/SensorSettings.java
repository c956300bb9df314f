package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a sensor measures and how its numbers are meant. A sensor of a template says only what
 * differs; laid {@link #over} the template it is complete.
 *
 * @param unit the canonical symbol
 * @param range what it can measure
 * @param normal what is expected of it
 */
public record SensorSettings(
        Label label,
        Optional<Key> kind,
        Optional<String> unit,
        Optional<ValueType> valueType,
        Optional<ReadingStream> stream,
        Optional<Band> range,
        Optional<Band> normal,
        Optional<Address> address)
        implements Settings {

    private static final int LONGEST_UNIT = 32;

    /** Says nothing of its own. */
    static final SensorSettings INHERITED =
            new SensorSettings(
                    Label.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    static SensorSettings read(MembersReader in, Units units) {
        return new SensorSettings(
                Label.read(in),
                in.key("kind"),
                unit(in, units),
                in.word("valueType", ValueType.class),
                in.word("stream", ReadingStream.class),
                Band.read(in, "range"),
                Band.read(in, "normal"),
                Address.read(in));
    }

    private static Optional<String> unit(MembersReader in, Units units) {
        return in.line("unit", LONGEST_UNIT)
                .flatMap(symbol -> {
                    var unit = units.parse(symbol);
                    if (unit.isEmpty()) {
                        in.problem(
                                "unit",
                                "unit.unknown",
                                symbol,
                                String.join(", ", units.suggest(symbol)));
                    }
                    return unit.map(Unit::symbol);
                });
    }

    public ValueType valueTypeOrNumber() {
        return valueType.orElse(ValueType.NUMBER);
    }

    public ReadingStream streamOrTelemetry() {
        return stream.orElse(ReadingStream.TELEMETRY);
    }

    /** These settings where they speak, the base where they are silent. */
    SensorSettings over(SensorSettings base) {
        return new SensorSettings(
                label.over(base.label),
                kind.or(base::kind),
                unit.or(base::unit),
                valueType.or(base::valueType),
                stream.or(base::stream),
                range.or(base::range),
                normal.or(base::normal),
                address.or(base::address));
    }

    SensorSettings at(Address target) {
        return new SensorSettings(
                label, kind, unit, valueType, stream, range, normal, Optional.of(target));
    }

    /** What must hold of a complete sensor. */
    void check(MembersReader in) {
        in.required("kind", kind);
        if (valueTypeOrNumber() == ValueType.NUMBER) {
            in.required("unit", unit);
            range.ifPresent(all ->
                    normal.filter(usual -> !all.contains(usual))
                            .ifPresent(usual ->
                                    in.problem("normal", "band.outside", all.low(), all.high())));
            return;
        }
        unit.ifPresent(_ -> in.problem("unit", "sensor.number-only"));
        range.ifPresent(_ -> in.problem("range", "sensor.number-only"));
        normal.ifPresent(_ -> in.problem("normal", "sensor.number-only"));
    }

    @Override
    public Level level() {
        return Level.SENSOR;
    }

    @Override
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        label.write(members);
        kind.ifPresent(key -> members.put("kind", key.text()));
        unit.ifPresent(symbol -> members.put("unit", symbol));
        valueType.ifPresent(type -> members.put("valueType", MembersReader.wordOf(type)));
        stream.ifPresent(name -> members.put("stream", MembersReader.wordOf(name)));
        range.ifPresent(band -> members.put("range", band.members()));
        normal.ifPresent(band -> members.put("normal", band.members()));
        address.ifPresent(target -> members.put("address", target.members()));
        return members;
    }
}
