package dev.hilo.access.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which rows somebody wants to see; what is empty does not narrow.
 *
 * @param actor the id or the name of who acted, exactly
 * @param action exactly, or all that begin with it when it ends in a dot: {@code sensor.}
 * @param subject the subject or its name, exactly
 */
public record AuditFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> actor,
        Optional<String> action,
        Optional<String> subject,
        Optional<AuditEntry.Outcome> outcome) {

    public static final AuditFilter ALL =
            new AuditFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** The filter as a test of one row: what a store's own query must agree with. */
    public boolean admits(AuditRow row) {
        var entry = row.entry();
        return from.stream().noneMatch(time -> entry.at().isBefore(time))
                && to.stream().allMatch(time -> entry.at().isBefore(time))
                && actor.stream()
                        .allMatch(who ->
                                who.equals(entry.actor().id()) || who.equals(entry.actor().name()))
                && action.stream().allMatch(name -> admits(name, entry.action()))
                && subject.stream()
                        .allMatch(what ->
                                what.equals(entry.subject()) || what.equals(entry.subjectName()))
                && outcome.stream().allMatch(wanted -> wanted == entry.outcome());
    }

    private static boolean admits(String wanted, String action) {
        return wanted.endsWith(".") ? action.startsWith(wanted) : action.equals(wanted);
    }
}
