package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sensor that every machine of the template has. */
public record TemplateSensor(Key key, SensorSettings settings) {
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("key", key.text());
        members.putAll(settings.members());
        return members;
    }
}
