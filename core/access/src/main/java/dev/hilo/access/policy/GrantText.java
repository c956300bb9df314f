package dev.hilo.access.policy;

import java.util.List;

/** A grant as somebody wrote it, not yet checked. */
public record GrantText(List<String> actions, List<String> resources) {

    public static GrantText of(Grant grant) {
        return new GrantText(
                grant.actions().stream().map(ActionPattern::toString).toList(),
                grant.resources().stream().map(ResourcePattern::toString).toList());
    }
}
