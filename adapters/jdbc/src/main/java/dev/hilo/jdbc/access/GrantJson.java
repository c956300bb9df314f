package dev.hilo.jdbc.access;

import static java.util.Objects.requireNonNull;

import dev.hilo.access.policy.Grant;
import dev.hilo.access.policy.GrantText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How grants stand in a column: as a list of actions and resources each. */
final class GrantJson {

    private GrantJson() {}

    static List<Map<String, Object>> of(List<Grant> grants) {
        return grants.stream()
                .map(GrantText::of)
                .map(text ->
                        Map.<String, Object>of(
                                "actions", text.actions(), "resources", text.resources()))
                .toList();
    }

    static List<Grant> grants(List<Object> json) {
        return json.stream()
                .map(grant -> (Map<?, ?>) grant)
                .map(grant -> Grant.of(texts(grant.get("actions")), texts(grant.get("resources"))))
                .toList();
    }

    private static List<String> texts(@Nullable Object list) {
        return ((List<?>) requireNonNull(list)).stream().map(String::valueOf).toList();
    }
}
