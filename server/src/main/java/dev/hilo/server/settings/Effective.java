package dev.hilo.server.settings;

import java.util.List;
import java.util.Map;

/** Every setting's present value with its place, and what is wrong with them as a whole. */
public record Effective(Map<Setting, Source> sources, List<String> mistakes) {

    public Effective {
        sources = Map.copyOf(sources);
        mistakes = List.copyOf(mistakes);
    }

    public Source of(Setting setting) {
        return sources.getOrDefault(setting, Source.usual(setting));
    }
}
