package dev.hilo.plant;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all machines of a kind have in common. */
public record TemplateSettings(
        Optional<String> name,
        Optional<String> description,
        Key machineKind,
        List<TemplateSensor> sensors) {

    static final int MOST_SENSORS = 500;
    private static final Key ANY_KIND = new Key("machine");

    public TemplateSettings {
        sensors = List.copyOf(sensors);
    }

    /** Reads what a store kept; it was checked when it was written. */
    public static TemplateSettings stored(Map<String, ? extends Object> members) {
        var problems = new Problems();
        var settings = read(Members.of(members).reader(problems), StoredUnits.ACCEPT);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("stored template: " + problems.list());
        }
        return settings;
    }

    static TemplateSettings read(MembersReader in, Units units) {
        var name = in.line("name", Label.LONGEST_NAME);
        var description = in.text("description", Label.LONGEST_DESCRIPTION);
        var kind = in.key("machineKind");
        in.required("machineKind", kind);
        var sensors = new ArrayList<TemplateSensor>();
        var keys = new HashSet<Key>();
        for (MembersReader each : in.objects("sensors", MOST_SENSORS)) {
            var key = each.key("key");
            each.required("key", key);
            var settings = SensorSettings.read(each, units);
            settings.check(each);
            each.done();
            key.filter(k -> !keys.add(k))
                    .ifPresent(k -> each.problem("key", "template.sensor-twice", k.text()));
            key.ifPresent(k -> sensors.add(new TemplateSensor(k, settings)));
        }
        return new TemplateSettings(name, description, kind.orElse(ANY_KIND), sensors);
    }

    Optional<SensorSettings> sensor(Key key) {
        return sensors.stream()
                .filter(sensor -> sensor.key().equals(key))
                .map(TemplateSensor::settings)
                .findFirst();
    }

    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        name.ifPresent(text -> members.put("name", text));
        description.ifPresent(text -> members.put("description", text));
        members.put("machineKind", machineKind.text());
        members.put("sensors", sensors.stream().map(TemplateSensor::members).toList());
        return members;
    }
}
