package dev.hilo.server.access;

import dev.hilo.access.policy.Grant;
import dev.hilo.access.policy.GrantText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every one of the actions on every one of the resources. */
@Schema(name = "Grant")
public record GrantBody(
        @Schema(examples = "[\"plant.read\"]") List<String> actions,
        @Schema(examples = "[\"plant:south-field/**\"]") List<String> resources) {

    static List<GrantBody> of(List<Grant> grants) {
        return grants.stream()
                .map(GrantText::of)
                .map(text -> new GrantBody(text.actions(), text.resources()))
                .toList();
    }

    static List<GrantText> texts(List<GrantBody> grants) {
        return grants.stream()
                .map(grant -> new GrantText(grant.actions(), grant.resources()))
                .toList();
    }
}
