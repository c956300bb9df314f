package dev.hilo.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One member of a configuration that is not what it was. */
public record Change(String field, Optional<Object> before, Optional<Object> after) {

    static List<Change> between(Map<String, Object> before, Map<String, Object> after) {
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (String field : fields) {
            var was = before.get(field);
            var is = after.get(field);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(field, Optional.ofNullable(was), Optional.ofNullable(is)));
            }
        }
        return changes;
    }

    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("field", field);
        before.ifPresent(value -> members.put("before", value));
        after.ifPresent(value -> members.put("after", value));
        return members;
    }
}
