package dev.hilo.jdbc.access;

import dev.hilo.access.audit.AuditFilter;
import java.util.ArrayList;
import java.util.List;

/** A filter as conditions and their arguments; what people wrote is always an argument. */
record AuditQuestion(String condition, List<Object> values) {

    static AuditQuestion of(AuditFilter filter) {
        var condition = new StringBuilder();
        var values = new ArrayList<>();
        filter.from()
                .ifPresent(time -> {
                    condition.append(" and at >= ?");
                    values.add(time);
                });
        filter.to()
                .ifPresent(time -> {
                    condition.append(" and at < ?");
                    values.add(time);
                });
        filter.actor()
                .ifPresent(who -> {
                    condition.append(" and (actor_id = ? or actor_name = ?)");
                    values.addAll(List.of(who, who));
                });
        filter.action()
                .ifPresent(action -> {
                    if (action.endsWith(".")) {
                        // The sign after the dot: all that begin with the text lie between the two.
                        condition.append(" and action >= ? and action < ?");
                        values.addAll(
                                List.of(action, action.substring(0, action.length() - 1) + "/"));
                    } else {
                        condition.append(" and action = ?");
                        values.add(action);
                    }
                });
        filter.subject()
                .ifPresent(what -> {
                    condition.append(" and (subject = ? or subject_name = ?)");
                    values.addAll(List.of(what, what));
                });
        filter.outcome()
                .ifPresent(outcome -> {
                    condition.append(" and outcome = ?");
                    values.add(outcome);
                });
        return new AuditQuestion(condition.toString(), values);
    }

    Object[] arguments(Object tenant, long before, int limit) {
        var all = new ArrayList<>(List.of(tenant, before));
        all.addAll(values);
        all.add(limit);
        return all.toArray();
    }
}
