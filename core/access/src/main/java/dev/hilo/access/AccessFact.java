package dev.hilo.access;

import dev.hilo.access.policy.GrantText;
import dev.hilo.access.policy.Role;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.announce.Fact;
import java.util.List;
import java.util.Map;

/** What happens to people, roles, sessions and tokens. Never carries a secret. */
record AccessFact(String name, String subject, Map<String, Object> details) implements Fact {

    static AccessFact userAdded(User user) {
        return new AccessFact(
                "user.added",
                subject(user.id()),
                Map.of(
                        "name", user.name(),
                        "key", user.key().text(),
                        "roles", texts(user.roles())));
    }

    static AccessFact userEdited(User before, User after) {
        var was = before.settings();
        var is = after.settings();
        var changes =
                new Changes()
                        .compare("name", was.name(), is.name())
                        .compare("email", was.email(), is.email())
                        .compare("language", was.language().tag(), is.language().tag())
                        .compare("roles", texts(was.roles()), texts(is.roles()))
                        .compare("enabled", was.enabled(), is.enabled());
        return new AccessFact(
                "user.edited",
                subject(after.id()),
                Map.of("name", after.name(), "changes", changes.list()));
    }

    static AccessFact passwordReset(User user) {
        return about("password.reset", user);
    }

    static AccessFact passwordChanged(User user) {
        return about("password.changed", user);
    }

    static AccessFact roleAdded(Role role) {
        return new AccessFact(
                "role.added",
                "role:" + role.key(),
                Map.of("name", role.name(), "grants", texts(role)));
    }

    static AccessFact roleEdited(Role before, Role after) {
        var changes =
                new Changes()
                        .compare("name", before.name(), after.name())
                        .compare("grants", texts(before), texts(after));
        return new AccessFact(
                "role.edited",
                "role:" + after.key(),
                Map.of("name", after.name(), "changes", changes.list()));
    }

    static AccessFact roleRemoved(Role role) {
        return new AccessFact("role.removed", "role:" + role.key(), Map.of("name", role.name()));
    }

    static AccessFact tokenMade(ApiToken token) {
        return new AccessFact(
                "token.made",
                "token:" + token.id(),
                Map.of("name", token.name(), "prefix", token.prefix()));
    }

    static AccessFact tokenRevoked(ApiToken token) {
        return new AccessFact(
                "token.revoked",
                "token:" + token.id(),
                Map.of("name", token.name(), "prefix", token.prefix()));
    }

    static AccessFact sessionEnded(SessionId session, User user, SessionEnd why) {
        return new AccessFact(
                "session.ended",
                "session:" + session,
                Map.of("name", user.name(), "user", user.id().toString(), "why", why.text()));
    }

    static String subject(UserId id) {
        return "user:" + id;
    }

    private static AccessFact about(String name, User user) {
        return new AccessFact(name, subject(user.id()), Map.of("name", user.name()));
    }

    private static List<String> texts(List<Key> keys) {
        return keys.stream().map(Key::text).toList();
    }

    private static List<Map<String, Object>> texts(Role role) {
        return role.grants().stream()
                .map(GrantText::of)
                .map(text ->
                        Map.<String, Object>of(
                                "actions", text.actions(), "resources", text.resources()))
                .toList();
    }
}
