package dev.hilo.access.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hilo.access.SignedIn;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.tenants.Tenants.NewTenant;
import dev.hilo.access.testing.House;
import dev.hilo.access.testing.Refused;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.announce.Fact;
import dev.hilo.kernel.testing.Callers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenantsTest {

    private static final Secret CHOSEN = new Secret("chosen by the installer");

    private final House house = new House();
    private final Caller ana = house.callerOf(house.ana);

    @Test
    void a_first_start_makes_two_administrators_who_can_sign_in() {
        var made = house.firstStart.run(Optional.empty());
        assertThat(made)
                .extracting(administrator -> administrator.name().toString())
                .containsExactly("admin@system", "admin@main");
        for (var administrator : made) {
            var signedIn =
                    house.signIn.signIn(
                            administrator.name().toString(),
                            administrator.password(),
                            House.ORIGIN);
            assertThat(signedIn.me().user().passwordTemporary()).as("it was printed").isTrue();
        }
        assertThat(house.firstStart.run(Optional.empty())).isEmpty();
        assertThat(made.toString()).doesNotContain(made.getFirst().password().reveal());
    }

    @Test
    void a_chosen_password_is_used_if_it_is_a_good_one() {
        Refused.with(
                "password.length", () -> house.firstStart.run(Optional.of(new Secret("short"))));
        house.firstStart.run(Optional.of(CHOSEN));
        var signedIn = house.signIn.signIn("admin@main", CHOSEN, House.ORIGIN);
        assertThat(signedIn.me().user().passwordTemporary()).as("it is one's own").isFalse();
    }

    @Test
    void the_installations_administrator_manages_tenants_and_sees_no_plant() {
        var root = root();
        assertThat(house.tenants.list(root, PageRequest.first(10)).items()).hasSize(4);
        assertThat(house.policies.allows(root, "plant.read", "plant:**")).isFalse();
        assertThat(house.policies.allows(root, "users.edit", "tenant")).isTrue();
    }

    @Test
    void nobody_else_manages_tenants() {
        Refused.with("permission.missing", () -> house.tenants.list(ana, PageRequest.first(10)));
        Refused.with("permission.missing", () -> house.tenants.find(ana, Callers.BORDER));
        Refused.with("permission.missing", () -> house.tenants.add(ana, newTenant("x")));
        Refused.with(
                "permission.missing",
                () -> house.erasure.eraseOther(ana, Callers.BORDER, "border"));
    }

    @Test
    void a_new_tenant_has_an_administrator_of_its_own() {
        var root = root();
        var adding = house.tenants.adding(root, newTenant("delta"));
        int before = house.hasher.work();
        var founded = house.transactions.write(adding);
        assertThat(house.hasher.work()).as("hashed before the transaction").isEqualTo(before);
        var signedIn = house.signIn.signIn("dan@delta", founded.temporaryPassword(), House.ORIGIN);
        assertThat(signedIn.me().user().passwordTemporary()).isTrue();
        assertThat(house.announcements.facts().getLast().subject())
                .isEqualTo("tenant:" + founded.tenant().id());
        Refused.with("tenant.exists", () -> house.tenants.add(root(), newTenant("DELTA")));
    }

    @Test
    void the_installation_hears_of_a_tenant_by_its_id_only_and_the_tenant_by_name() {
        var root = root();
        var founded = house.tenants.add(root, newTenant("delta"));
        house.tenants.edit(
                root,
                founded.tenant().id(),
                1,
                new TenantSettings("Omega", "eu", Retention.USUAL, false));
        assertThat(house.announcements.of(TenantId.SYSTEM))
                .filteredOn(fact -> fact.subject().equals("tenant:" + founded.tenant().id()))
                .extracting(Fact::name, Fact::details)
                .containsExactly(tuple("tenant.added", Map.of()), tuple("tenant.edited", Map.of()));
        assertThat(house.announcements.of(founded.tenant().id()).toString())
                .contains("delta", "Delta", "Omega");
    }

    @Test
    void every_mistake_in_a_new_tenant_is_told_at_once() {
        var wrong = new NewTenant("a b", "", "", "@", " ", Optional.of("nope"));
        assertThat(Refused.with("key.invalid", () -> house.tenants.add(root(), wrong)).problems())
                .extracting(Problem::field)
                .containsExactly(
                        "key",
                        "name",
                        "region",
                        "administrator/key",
                        "administrator/name",
                        "administrator/email");
    }

    @Test
    void a_suspended_tenant_is_out_at_once_and_back_when_it_is_let() {
        var signedIn = house.signedIn(house.ana);
        var root = root();
        suspend(root, 1, true);
        Refused.with("token.invalid", () -> house.admitted(signedIn));
        Refused.with("sign-in.failed", () -> house.signedIn(house.ana));
        suspend(root, 2, false);
        assertThat(house.admitted(signedIn)).isNotNull();
    }

    @Test
    void a_tenant_edits_itself_but_does_not_suspend_itself() {
        var own = house.tenants.own(ana);
        var edited =
                house.tenants.editOwn(
                        ana,
                        1,
                        new TenantSettings("Andes S.A.", "eu", new Retention(30, 60, 90), false));
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(edited.key()).isEqualTo(own.key());
        Refused.with(
                "tenant.suspended-by-installation",
                () ->
                        house.tenants.editOwn(
                                ana, 2, new TenantSettings("x", "eu", Retention.USUAL, true)));
        Refused.with("edit.stale", () -> house.tenants.editOwn(ana, 1, TenantSettings.of(own)));
    }

    @Test
    void the_installation_itself_cannot_be_suspended_or_erased() {
        var root = root();
        Refused.with(
                "tenant.suspended-by-installation",
                () ->
                        house.tenants.edit(
                                root,
                                TenantId.SYSTEM,
                                1,
                                new TenantSettings("x", "x", Retention.USUAL, true)));
        Refused.with(
                "tenant.is-installation",
                () -> house.erasure.eraseOther(root, TenantId.SYSTEM, "system"));
    }

    @Test
    void an_erased_tenant_is_gone_from_every_store_and_leaves_a_receipt() {
        SignedIn signedIn = house.signedIn(house.ana);
        var root = root();
        var lastHash = house.trail.chain(Callers.ANDES).head();
        Refused.with("tenant.confirm", () -> house.erasure.eraseOwn(ana, "border"));
        var receipt = house.erasure.eraseOwn(ana, "andes");
        assertThat(receipt.removed())
                .containsEntry("users", 1L)
                .containsEntry("roles", 7L)
                .containsEntry("sessions", 2L)
                .containsEntry("auditRows", 2L);
        assertThat(receipt.lastAuditHash()).isEqualTo(lastHash);
        assertThat(house.tenantStore.byId(Callers.ANDES)).isEmpty();
        Refused.with("token.invalid", () -> house.admitted(signedIn));
        Refused.with(
                "sign-in.failed",
                () -> house.signIn.signIn("ana@andes", House.PASSWORD, House.ORIGIN));
        assertThat(house.auditStore.rows(Callers.ANDES)).isEmpty();
        assertThat(house.wiped).as("what the engine still held of it").hasValue(1);
        assertThat(house.erasure.receipts(root, PageRequest.first(10)).items())
                .containsExactly(receipt);
        assertThat(house.announcements.facts().getLast().name()).isEqualTo("tenant.erased");
        assertThat(receipt + house.announcements.facts().getLast().toString())
                .doesNotContain("andes", Callers.ANDES.toString());
    }

    @Test
    void erasing_one_tenant_leaves_the_others_as_they_were() {
        var bob = house.signedIn(house.bob);
        house.erasure.eraseOther(root(), Callers.ANDES, "andes");
        assertThat(house.admitted(bob)).isNotNull();
        assertThat(house.roleStore.list(Callers.BORDER)).hasSize(7);
    }

    private void suspend(Caller root, int revision, boolean suspended) {
        house.tenants.edit(
                root,
                Callers.ANDES,
                revision,
                new TenantSettings("andes", "latam", Retention.USUAL, suspended));
    }

    private Caller root() {
        house.firstStart.run(Optional.of(CHOSEN));
        return house.admitted(house.signIn.signIn("admin@system", CHOSEN, House.ORIGIN)).caller();
    }

    private static NewTenant newTenant(String key) {
        return new NewTenant(key, "Delta", "eu", "dan", "Dan", Optional.empty());
    }
}
