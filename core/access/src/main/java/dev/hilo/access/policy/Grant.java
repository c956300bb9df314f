package dev.hilo.access.policy;

import java.util.List;

/** Every one of the actions on every one of the resources. */
public record Grant(List<ActionPattern> actions, List<ResourcePattern> resources) {

    public Grant {
        actions = actions.stream().distinct().toList();
        resources = resources.stream().distinct().toList();
    }

    /** A grant that stands in our own code or was checked before it was stored. */
    public static Grant of(List<String> actions, List<String> resources) {
        return new Grant(
                actions.stream().map(ActionPattern::new).toList(),
                resources.stream().map(ResourcePattern::of).toList());
    }

    /** Whether it gives the action somewhere below the resource. */
    public boolean reachesBelow(ActionPattern action, ResourcePattern resource) {
        return actions.stream().anyMatch(mine -> mine.covers(action))
                && resources.stream().anyMatch(mine -> mine.liesBelow(resource));
    }

    public boolean covers(ActionPattern action, ResourcePattern resource) {
        return actions.stream().anyMatch(mine -> mine.covers(action))
                && resources.stream().anyMatch(mine -> mine.covers(resource));
    }
}
