package dev.hilo.access.policy;

import dev.hilo.kernel.Problems;
import dev.hilo.kernel.WordDistance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every action there is: what rooms contributed where everything is wired. Immutable. */
public final class ActionCatalogue {

    private static final int MOST_GRANTS = 50;
    private static final int MOST_PATTERNS = 100;

    private final List<Action> actions;

    public ActionCatalogue(List<List<Action>> ofRooms) {
        this.actions =
                ofRooms.stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted(Comparator.comparing(action -> action.name().text()))
                        .toList();
    }

    public List<Action> actions() {
        return actions;
    }

    /** Grants spelt out action by action, each with the resources of its own type. */
    public List<Right> rights(Collection<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> grant.resources().stream().flatMap(on -> rights(grant, on)))
                .distinct()
                .toList();
    }

    private Stream<Right> rights(Grant grant, ResourcePattern resource) {
        return actions.stream()
                .filter(action -> action.on() == resource.type())
                .filter(action -> grant.covers(action.name(), resource))
                .map(action -> new Right(action.name().text(), resource.toString()));
    }

    /** Reads grants that somebody wrote; what is wrong with them joins the problems. */
    public List<Grant> read(List<GrantText> texts, String field, Problems problems) {
        problems.when(
                texts.isEmpty() || texts.size() > MOST_GRANTS, field, "list.size", 1, MOST_GRANTS);
        var grants = new ArrayList<Grant>();
        for (int i = 0; i < Math.min(texts.size(), MOST_GRANTS); i++) {
            var text = texts.get(i);
            var at = field + "/" + i;
            grants.add(
                    new Grant(
                            actions(text.actions(), at + "/actions", problems),
                            resources(text.resources(), at + "/resources", problems)));
        }
        return grants;
    }

    /** One action, not a pattern of several. */
    public void checkAction(String text, String field, Problems problems) {
        if (actions.stream().noneMatch(action -> action.name().text().equals(text))) {
            addUnknown(text, field, problems);
        }
    }

    public void checkResource(String text, String field, Problems problems) {
        problems.when(
                ResourcePattern.parse(text).isEmpty(), field, "resource.unknown", shown(text));
    }

    private List<ActionPattern> actions(List<String> texts, String field, Problems problems) {
        var patterns = new ArrayList<ActionPattern>();
        for (int i = 0; i < size(texts, field, problems); i++) {
            var text = texts.get(i);
            var at = field + "/" + i;
            var pattern = ActionPattern.parse(text).filter(this::describesSomething);
            pattern.ifPresentOrElse(patterns::add, () -> addUnknown(text, at, problems));
        }
        return patterns;
    }

    private void addUnknown(String text, String field, Problems problems) {
        var known = actions.stream().map(action -> action.name().text()).toList();
        var nearest = WordDistance.nearest(shown(text), known);
        problems.add(
                field,
                "action.unknown",
                shown(text),
                nearest.isPresent() ? 1 : 0,
                nearest.orElse(""));
    }

    private static List<ResourcePattern> resources(
            List<String> texts, String field, Problems problems) {
        var patterns = new ArrayList<ResourcePattern>();
        for (int i = 0; i < size(texts, field, problems); i++) {
            Optional<ResourcePattern> pattern = ResourcePattern.parse(texts.get(i));
            problems.when(
                    pattern.isEmpty(), field + "/" + i, "resource.unknown", shown(texts.get(i)));
            pattern.ifPresent(patterns::add);
        }
        return patterns;
    }

    private static int size(List<String> texts, String field, Problems problems) {
        int size = texts.size();
        boolean wrong =
                problems.when(
                        size < 1 || size > MOST_PATTERNS, field, "list.size", 1, MOST_PATTERNS);
        return wrong ? 0 : size;
    }

    private boolean describesSomething(ActionPattern pattern) {
        return actions.stream().anyMatch(action -> pattern.covers(action.name()));
    }

    private static String shown(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
