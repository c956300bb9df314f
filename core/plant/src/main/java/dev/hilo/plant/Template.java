package dev.hilo.plant;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import java.time.Instant;

/**
 * A kind of machine that the plant repeats: ten pumps are one template and ten keys. The key is for
 * good; everything else is in its versions.
 */
public record Template(
        TemplateId id,
        TenantId tenant,
        Key key,
        int revision,
        Instant createdAt,
        Instant changedAt) {

    Template edited(Instant now) {
        return new Template(id, tenant, key, revision + 1, createdAt, now);
    }

    public String subject() {
        return "template:" + id;
    }
}
