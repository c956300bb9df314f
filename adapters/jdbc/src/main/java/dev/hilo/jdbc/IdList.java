package dev.hilo.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Some of many identifiers, for an {@code in (…)} of one of three lengths, so that few statements
 * are prepared. A short list is filled up by repeating its last.
 */
public record IdList(List<UUID> ids) {

    private static final List<Integer> LENGTHS = List.of(1, 32, 512);

    public static List<IdList> of(Collection<UUID> ids) {
        var rest = new ArrayList<>(ids);
        var lists = new ArrayList<IdList>();
        int most = LENGTHS.getLast();
        for (int from = 0; from < rest.size(); from += most) {
            lists.add(filled(rest.subList(from, Math.min(rest.size(), from + most))));
        }
        return lists;
    }

    private static IdList filled(List<UUID> some) {
        int length = LENGTHS.stream().filter(l -> l >= some.size()).findFirst().orElse(some.size());
        var filled = new ArrayList<>(some);
        while (filled.size() < length) {
            filled.add(some.getLast());
        }
        return new IdList(filled);
    }

    /** {@code column in (?, ?, …)} */
    public String in(String column) {
        return column + " in (?" + ", ?".repeat(ids.size() - 1) + ")";
    }

    /** The arguments of a statement in which the list comes last. */
    public Object[] after(Object... first) {
        var arguments = new ArrayList<Object>(List.of(first));
        arguments.addAll(ids);
        return arguments.toArray();
    }
}
