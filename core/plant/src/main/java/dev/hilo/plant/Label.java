package dev.hilo.plant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people write on an item. All of it may be left out: then the template speaks, or the key.
 */
public record Label(Optional<String> name, Optional<String> description, List<String> tags) {

    public static final Label NONE = new Label(Optional.empty(), Optional.empty(), List.of());

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 2000;
    static final int MOST_TAGS = 32;
    static final int LONGEST_TAG = 64;

    public Label {
        tags = List.copyOf(tags);
    }

    static Label read(MembersReader in) {
        var name = in.line("name", LONGEST_NAME);
        var description = in.text("description", LONGEST_DESCRIPTION);
        var tags = in.lines("tags", MOST_TAGS, LONGEST_TAG);
        return new Label(name, description, new ArrayList<>(new LinkedHashSet<>(tags)));
    }

    void write(Map<String, Object> members) {
        name.ifPresent(text -> members.put("name", text));
        description.ifPresent(text -> members.put("description", text));
        if (!tags.isEmpty()) {
            members.put("tags", tags);
        }
    }

    Label over(Label base) {
        return new Label(
                name.or(base::name),
                description.or(base::description),
                tags.isEmpty() ? base.tags : tags);
    }
}
