package dev.hilo.plant;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where templates are kept. Implementations must be thread-safe and join {@link
 * dev.hilo.kernel.Transactions}.
 */
public interface TemplateStore extends TenantData {

    Optional<Template> find(TenantId tenant, TemplateId id);

    Optional<Template> byKey(TenantId tenant, Key key);

    /** Ordered by folded key, beginning after the given one. */
    List<Template> list(TenantId tenant, Optional<String> afterFolded, int limit);

    void insert(Template template);

    void update(Template template);

    void append(TenantId tenant, TemplateVersion version);

    /** All versions of each, by {@link TemplateVersion#PRECEDENCE}. */
    Map<TemplateId, List<TemplateVersion>> versions(
            TenantId tenant, Collection<TemplateId> templates);

    /** How many machines follow each; none means no entry. */
    Map<TemplateId, Integer> machineCounts(TenantId tenant, Collection<TemplateId> templates);
}
