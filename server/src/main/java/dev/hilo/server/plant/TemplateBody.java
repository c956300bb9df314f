package dev.hilo.server.plant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.plant.TemplateView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A machine template in the version that counts, as clients see it. */
@Schema(name = "MachineTemplate")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TemplateBody(
        UUID id,
        @Schema(examples = "screw-compressor") String key,
        String name,
        Optional<String> description,
        @Schema(examples = "compressor") String machineKind,
        int version,
        Instant validFrom,
        @Schema(description = "Members of a sensor, and its key") List<Map<String, Object>> sensors,
        int machineCount,
        int revision,
        Instant createdAt,
        Instant changedAt) {

    static TemplateBody of(TemplateView view) {
        var template = view.template();
        var settings = view.version().settings();
        return new TemplateBody(
                template.id().value(),
                template.key().text(),
                view.name(),
                settings.description(),
                settings.machineKind().text(),
                view.version().number(),
                view.version().validFrom(),
                settings.sensors().stream().map(sensor -> sensor.members()).toList(),
                view.machineCount(),
                template.revision(),
                template.createdAt(),
                template.changedAt());
    }
}
