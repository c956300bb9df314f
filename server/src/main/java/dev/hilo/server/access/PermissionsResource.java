package dev.hilo.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.access.Policies;
import dev.hilo.access.Whom;
import dev.hilo.access.policy.ActionPattern;
import dev.hilo.access.policy.Decision;
import dev.hilo.access.policy.ResourcePattern;
import dev.hilo.kernel.Problems;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.PageBody;
import dev.hilo.server.http.ProblemMappers;
import dev.hilo.server.http.Sentences;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which actions there are, and why somebody may or may not do one. */
@Path("/api/v1/permissions")
@Tag(name = "Roles")
@RunOnVirtualThread
public class PermissionsResource {

    /** One action and what it is done to. */
    @Schema(name = "Action")
    public record ActionBody(String action, String resourceType) {}

    /** The answer to "why was this allowed or refused?". */
    @Schema(name = "Explanation")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Explanation(
            boolean allowed,
            String action,
            String resource,
            Optional<Because> because,
            Optional<Missing> missing,
            String sentence) {}

    /** The grant that allows it. */
    public record Because(String role, List<String> actions, List<String> resources) {}

    /** The permission that is missing, and the roles that would give it. */
    public record Missing(String action, String resource, List<String> rolesThatHaveIt) {}

    private final Policies policies;
    private final CurrentCaller current;
    private final Sentences sentences;

    PermissionsResource(Policies policies, CurrentCaller current, Sentences sentences) {
        this.policies = policies;
        this.current = current;
        this.sentences = sentences;
    }

    @GET
    @Path("/actions")
    @Operation(summary = "Every action that a role can grant")
    public PageBody<ActionBody> actions() {
        return new PageBody<>(
                policies.catalogue().actions().stream()
                        .map(it -> new ActionBody(it.name().text(), it.on().toString()))
                        .toList(),
                Optional.empty());
    }

    @GET
    @Path("/explain")
    @Operation(summary = "Why a user may or may not do something")
    public Explanation explain(
            @Parameter(description = "An identifier, a name, or name@tenant") @QueryParam("user")
                    @Nullable String user,
            @QueryParam("action") @Nullable String action,
            @QueryParam("resource") @Nullable String resource,
            @Context HttpHeaders headers) {
        var question = question(user, action, resource);
        var language = ProblemMappers.language(headers);
        return switch (policies.explain(
                current.caller(), question.whom(), question.action(), question.resource())) {
            case Decision.Allowed allowed -> allowed(allowed, question, language);
            case Decision.Denied denied -> denied(denied, question, language);
            case Decision.ShutOut _ -> shutOut(question, language);
        };
    }

    /** A whole question that makes sense. */
    private record Question(Whom whom, String action, String resource) {}

    private Question question(
            @Nullable String user, @Nullable String action, @Nullable String resource) {
        var problems = new Problems();
        var whom = asked("user", user, problems);
        var what = asked("action", action, problems);
        var on = asked("resource", resource, problems);
        var known = whom.flatMap(Whom::parse);
        whom.filter(_ -> known.isEmpty())
                .ifPresent(name -> problems.add("user", "user.not-found", Asked.shown(name)));
        what.ifPresent(text -> policies.catalogue().checkAction(text, "action", problems));
        on.ifPresent(text -> policies.catalogue().checkResource(text, "resource", problems));
        problems.refuse();
        return new Question(known.orElseThrow(), what.orElseThrow(), on.orElseThrow());
    }

    private static Optional<String> asked(String name, @Nullable String value, Problems problems) {
        var text = Asked.text(value);
        problems.when(text.isEmpty(), name, "field.required");
        return text;
    }

    private Explanation allowed(Decision.Allowed allowed, Question asked, Locale language) {
        var because =
                new Because(
                        allowed.role(),
                        allowed.grant().actions().stream().map(ActionPattern::text).toList(),
                        allowed.grant().resources().stream()
                                .map(ResourcePattern::toString)
                                .toList());
        return new Explanation(
                true,
                asked.action(),
                asked.resource(),
                Optional.of(because),
                Optional.empty(),
                sentences.say(
                        "explain.allowed",
                        List.of(asked.action(), asked.resource(), allowed.role()),
                        language));
    }

    private Explanation shutOut(Question asked, Locale language) {
        return new Explanation(
                false,
                asked.action(),
                asked.resource(),
                Optional.empty(),
                Optional.empty(),
                sentences.say(
                        "explain.shut-out", List.of(asked.action(), asked.resource()), language));
    }

    private Explanation denied(Decision.Denied denied, Question asked, Locale language) {
        var roles = denied.rolesThatHaveIt();
        var sentence =
                roles.isEmpty()
                        ? sentences.say(
                                "explain.denied-to-all",
                                List.of(asked.action(), asked.resource()),
                                language)
                        : sentences.say(
                                "explain.denied",
                                List.of(asked.action(), asked.resource(), String.join(", ", roles)),
                                language);
        return new Explanation(
                false,
                asked.action(),
                asked.resource(),
                Optional.empty(),
                Optional.of(new Missing(asked.action(), asked.resource(), roles)),
                sentence);
    }
}
