package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An item as files carry it: with its own settings only, so that templates go on speaking. */
public record ExportedItem(PlantPath path, Optional<Key> template, Settings own) {

    /** The same under the names that an import reads. */
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", path.level().word());
        members.put("path", path.toString());
        template.ifPresent(key -> members.put("template", key.text()));
        members.putAll(own.members());
        return members;
    }
}
