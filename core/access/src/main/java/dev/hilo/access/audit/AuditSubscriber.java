package dev.hilo.access.audit;

import dev.hilo.access.audit.AuditEntry.Outcome;
import dev.hilo.kernel.announce.Announcement;
import dev.hilo.kernel.announce.Subscriber;

/** Writes every announcement into the trail of its tenant. */
public final class AuditSubscriber implements Subscriber {

    private final AuditTrail trail;

    public AuditSubscriber(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public void receive(Announcement announcement) {
        var subjectName = announcement.details().get("name");
        trail.record(
                new AuditEntry(
                        announcement.tenant(),
                        announcement.at(),
                        announcement.actor(),
                        announcement.name(),
                        announcement.subject(),
                        subjectName instanceof String text ? text : "",
                        Outcome.OK,
                        announcement.details(),
                        announcement.address(),
                        announcement.requestId()));
    }
}
