package dev.hilo.server.plant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.kernel.Principal;
import dev.hilo.plant.Change;
import dev.hilo.plant.PlantDirectory;
import dev.hilo.plant.Templates;
import dev.hilo.server.http.PrincipalBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One configuration: from when it counts, who said so when, and what it changed. */
@Schema(name = "Configuration")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record HistoryBody(
        Instant validFrom,
        Instant recordedAt,
        PrincipalBody actor,
        List<ChangeBody> changes,
        @Schema(description = "Its own settings; what a template gives is not in it")
                Map<String, Object> settings) {

    /** One member that is not what it was. */
    @Schema(name = "Change")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ChangeBody(String field, Optional<Object> before, Optional<Object> after) {
        static ChangeBody of(Change change) {
            return new ChangeBody(change.field(), change.before(), change.after());
        }
    }

    /** All of them, newest first. */
    public record HistoryList(List<HistoryBody> items) {}

    static HistoryBody of(PlantDirectory.HistoryEntry entry) {
        var version = entry.version();
        return of(
                version.validFrom(),
                version.recordedAt(),
                version.actor(),
                entry.changes(),
                version.settings().members());
    }

    static HistoryBody of(Templates.HistoryEntry entry) {
        var version = entry.version();
        return of(
                version.validFrom(),
                version.recordedAt(),
                version.actor(),
                entry.changes(),
                version.settings().members());
    }

    private static HistoryBody of(
            Instant validFrom,
            Instant recordedAt,
            Principal actor,
            List<Change> changes,
            Map<String, Object> settings) {
        return new HistoryBody(
                validFrom,
                recordedAt,
                PrincipalBody.of(actor),
                changes.stream().map(ChangeBody::of).toList(),
                settings);
    }
}
