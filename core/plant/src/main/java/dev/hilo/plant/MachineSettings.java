package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * @param kind what it is ({@code pump}); a machine of a template may leave it to the template
 * @param attributes what else its owners want to remember, in their own words
 */
public record MachineSettings(
        Label label,
        Optional<Key> kind,
        Optional<String> manufacturer,
        Optional<String> model,
        Optional<String> serialNumber,
        Optional<GeoLocation> location,
        Map<String, String> attributes)
        implements Settings {

    static final int MOST_ATTRIBUTES = 64;
    static final int LONGEST_ATTRIBUTE_NAME = 64;
    static final int LONGEST_ATTRIBUTE = 500;

    public MachineSettings {
        attributes = Map.copyOf(attributes);
    }

    static MachineSettings read(MembersReader in) {
        return new MachineSettings(
                Label.read(in),
                in.key("kind"),
                in.line("manufacturer", Label.LONGEST_NAME),
                in.line("model", Label.LONGEST_NAME),
                in.line("serialNumber", Label.LONGEST_NAME),
                GeoLocation.read(in),
                in.texts("attributes", MOST_ATTRIBUTES, LONGEST_ATTRIBUTE_NAME, LONGEST_ATTRIBUTE));
    }

    MachineSettings ofKind(Key templateKind) {
        return new MachineSettings(
                label,
                kind.or(() -> Optional.of(templateKind)),
                manufacturer,
                model,
                serialNumber,
                location,
                attributes);
    }

    @Override
    public Level level() {
        return Level.MACHINE;
    }

    @Override
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        label.write(members);
        kind.ifPresent(key -> members.put("kind", key.text()));
        manufacturer.ifPresent(text -> members.put("manufacturer", text));
        model.ifPresent(text -> members.put("model", text));
        serialNumber.ifPresent(text -> members.put("serialNumber", text));
        location.ifPresent(place -> members.put("location", place.members()));
        if (!attributes.isEmpty()) {
            members.put("attributes", new TreeMap<>(attributes));
        }
        return members;
    }
}
