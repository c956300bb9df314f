package dev.hilo.telemetry.intake;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.announce.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the intake announces: never readings, only what somebody decided about them. */
record IntakeFact(String name, String subject, Map<String, Object> details) implements Fact {

    static IntakeFact edited(TenantId tenant, IntakePolicy before, IntakePolicy after) {
        var was = before.members();
        var is = after.members();
        List<Map<String, Object>> changes = new ArrayList<>();
        for (var member : is.entrySet()) {
            var old = was.get(member.getKey());
            if (old != null && !old.equals(member.getValue())) {
                changes.add(
                        Map.of(
                                "field",
                                member.getKey(),
                                "before",
                                old,
                                "after",
                                member.getValue()));
            }
        }
        return new IntakeFact(
                "intake-policy.edited", "tenant:" + tenant, Map.of("changes", changes));
    }
}
