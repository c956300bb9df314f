package dev.hilo.plant;

import java.util.LinkedHashMap;
import java.util.Map;

/** An area is a name for a part of a site. */
public record AreaSettings(Label label) implements Settings {
    @Override
    public Level level() {
        return Level.AREA;
    }

    @Override
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        label.write(members);
        return members;
    }
}
