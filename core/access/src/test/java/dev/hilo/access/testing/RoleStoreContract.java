package dev.hilo.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.RoleStore;
import dev.hilo.access.policy.Grant;
import dev.hilo.access.policy.Role;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of roles promises. */
public abstract class RoleStoreContract {

    protected abstract Transactions transactions();

    protected abstract RoleStore roles();

    @Test
    void a_role_comes_back_whole_and_in_its_own_tenant() {
        var crew = role(Callers.ANDES, "Crew", "South crew", 1);
        transactions().run(() -> roles().insert(crew));
        transactions()
                .run(() -> {
                    assertThat(roles().byKey(Callers.ANDES, new Key("cREW"))).contains(crew);
                    assertThat(roles().byKey(Callers.BORDER, crew.key())).isEmpty();
                });
    }

    @Test
    void roles_are_listed_by_key_without_regard_to_case() {
        transactions()
                .run(() -> {
                    for (String key : List.of("b", "A", "C")) {
                        roles().insert(role(Callers.ANDES, key, key, 1));
                    }
                    roles().insert(role(Callers.BORDER, "x", "x", 1));
                });
        assertThat(transactions().read(() -> roles().list(Callers.ANDES)))
                .extracting(role -> role.key().text())
                .containsExactly("A", "b", "C");
    }

    @Test
    void an_update_replaces_the_version_before_and_no_other() {
        transactions().run(() -> roles().insert(role(Callers.ANDES, "crew", "Crew", 1)));
        var changed = role(Callers.ANDES, "crew", "Team", 2);
        assertThat(transactions().write(() -> roles().update(changed))).isTrue();
        assertThat(transactions().write(() -> roles().update(changed))).isFalse();
        assertThat(transactions().read(() -> roles().byKey(Callers.ANDES, changed.key())))
                .contains(changed);
    }

    @Test
    void a_removed_role_and_an_erased_tenant_leave_the_rest() {
        transactions()
                .run(() -> {
                    roles().insert(role(Callers.ANDES, "a", "A", 1));
                    roles().insert(role(Callers.ANDES, "b", "B", 1));
                    roles().insert(role(Callers.BORDER, "a", "A", 1));
                    roles().delete(Callers.ANDES, new Key("A"));
                });
        assertThat(transactions().write(() -> roles().erase(Callers.ANDES)))
                .isEqualTo(Map.of("roles", 1L));
        assertThat(transactions().read(() -> roles().list(Callers.BORDER))).hasSize(1);
    }

    private static Role role(TenantId tenant, String key, String name, int revision) {
        return new Role(
                tenant,
                new Key(key),
                name,
                false,
                List.of(
                        Grant.of(List.of("plant.read", "plant.edit"), List.of("plant:south/**")),
                        Grant.of(List.of("*"), List.of("tenant", "event:*/*"))),
                revision);
    }
}
