package dev.hilo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hilo.access.audit.AuditEntry.Outcome;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.testing.House;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Callers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final Secret WRONG = new Secret("not the password at all");

    private final House house = new House();

    @Test
    void the_right_name_and_password_open_a_session() {
        var signedIn = house.signIn.signIn("Ana@ANDES", House.PASSWORD, House.ORIGIN);
        assertThat(signedIn.me().user().key().text()).isEqualTo("ana");
        assertThat(signedIn.expiresAt()).isEqualTo(house.clock.instant().plus(AccessClaims.LIFE));
        assertThat(house.admitted(signedIn).caller().principal().id())
                .isEqualTo(house.ana.id().toString());
        assertThat(house.userStore.byId(Callers.ANDES, house.ana.id()).orElseThrow().lastSignInAt())
                .contains(house.clock.instant());
    }

    @Test
    void every_failure_has_the_same_answer_after_the_same_work() {
        var disabled = house.user("dora", "viewer");
        disable(disabled);
        suspend(house.bob);
        var answers = new ArrayList<String>();
        var work = new ArrayList<Integer>();
        for (String name :
                List.of("nobody@andes", "ana@nowhere", "not a name", "dora@andes", "bob@border")) {
            int before = house.hasher.work();
            answers.add(failure(name, House.PASSWORD));
            work.add(house.hasher.work() - before);
        }
        int before = house.hasher.work();
        answers.add(failure("ana@andes", WRONG));
        work.add(house.hasher.work() - before);
        before = house.hasher.work();
        answers.add(failure("ana@andes", new Secret("x".repeat(100_000))));
        work.add(house.hasher.work() - before);
        assertThat(answers).containsOnly("NOT_KNOWN sign-in.failed []");
        assertThat(work).containsOnly(1);
    }

    @Test
    void guessing_waits_longer_and_longer_but_is_never_locked_out() {
        var waits = new ArrayList<Long>();
        for (int attempt = 0; attempt < 60; attempt++) {
            var refusal = refusal("ana@andes", WRONG, House.ORIGIN.address());
            while (refusal.kind() == Refusal.Kind.TOO_FAST) {
                long wait = (Long) refusal.arguments().getFirst();
                waits.add(wait);
                house.clock.advance(Duration.ofSeconds(wait));
                refusal = refusal("ana@andes", WRONG, House.ORIGIN.address());
            }
        }
        assertThat(waits.getFirst()).isLessThanOrEqualTo(13);
        assertThat(waits.getLast()).isBetween(600L, 1800L);
        house.clock.advance(Duration.ofMinutes(30));
        assertThat(house.signedIn(house.ana)).isNotNull();
    }

    @Test
    void a_stranger_who_guesses_elsewhere_does_not_keep_the_owner_out() {
        for (int i = 0; i < 40; i++) {
            refusal("ana@andes", WRONG, "198.51.100.1");
        }
        assertThat(refusal("ana@andes", WRONG, "198.51.100.1").kind())
                .isEqualTo(Refusal.Kind.TOO_FAST);
        assertThat(house.signedIn(house.ana)).isNotNull();
    }

    @Test
    void guessing_from_very_many_addresses_waits_too() {
        var kinds = new ArrayList<Refusal.Kind>();
        for (int i = 0; i < 110; i++) {
            kinds.add(refusal("ana@andes", WRONG, "198.51.100." + i).kind());
        }
        assertThat(kinds.subList(0, 100)).containsOnly(Refusal.Kind.NOT_KNOWN);
        assertThat(kinds.subList(100, 110)).containsOnly(Refusal.Kind.TOO_FAST);
    }

    @Test
    void the_addresses_of_one_ipv6_network_count_as_one() {
        for (int i = 0; i < 5; i++) {
            refusal("ana@andes", WRONG, "2001:db8::" + i);
        }
        assertThat(refusal("ana@andes", WRONG, "2001:db8::abcd").kind())
                .isEqualTo(Refusal.Kind.TOO_FAST);
        assertThat(refusal("ana@andes", WRONG, "2001:db8:0:1::1").kind())
                .isEqualTo(Refusal.Kind.NOT_KNOWN);
    }

    @Test
    void a_whole_shift_signs_in_behind_one_address() {
        for (int i = 0; i < 100; i++) {
            assertThat(house.signedIn(house.ana)).isNotNull();
        }
    }

    @Test
    void one_address_cannot_try_one_password_on_everybody() {
        var kinds = new ArrayList<Refusal.Kind>();
        for (int i = 0; i < 70; i++) {
            kinds.add(refusal("user" + i + "@andes", WRONG, "192.0.2.7").kind());
        }
        assertThat(kinds.subList(0, 60)).containsOnly(Refusal.Kind.NOT_KNOWN);
        assertThat(kinds.subList(60, 70)).containsOnly(Refusal.Kind.TOO_FAST);
    }

    @Test
    void the_owners_success_forgives_the_guesses_before() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                refusal("ana@andes", WRONG, "192.0.2." + round);
            }
            assertThat(house.signedIn(house.ana)).isNotNull();
        }
    }

    @Test
    void a_sign_in_and_a_refusal_are_in_the_trail_of_the_tenant() {
        house.signedIn(house.ana);
        refusal("ana@andes", WRONG, "192.0.2.9");
        assertThat(house.auditStore.rows(Callers.ANDES))
                .extracting(
                        row -> row.entry().action(),
                        row -> row.entry().outcome(),
                        row -> row.entry().actor().name(),
                        row -> row.entry().subjectName())
                .containsExactly(
                        tuple("sign-in", Outcome.OK, "ana", "ana"),
                        tuple("sign-in", Outcome.REFUSED, "ana", "ana@andes"));
        assertThat(house.auditStore.rows(Callers.ANDES).getLast().entry().address())
                .isEqualTo("192.0.2.9");
    }

    @Test
    void a_name_that_nobody_has_is_not_kept_for_it_may_be_a_password() {
        refusal("MySecretPassword@andes", WRONG, "192.0.2.9");
        refusal("MySecretPassword", WRONG, "192.0.2.9");
        assertThat(house.auditStore.rows(Callers.ANDES).toString()).doesNotContain("MySecret");
        assertThat(house.auditStore.rows(TenantId.SYSTEM)).hasSize(1);
        assertThat(house.auditStore.rows(TenantId.SYSTEM).toString()).doesNotContain("MySecret");
    }

    @Test
    void a_hash_with_weaker_parameters_is_renewed_at_sign_in() {
        var before = house.userStore.password(house.ana.id()).orElseThrow();
        house.hasher.strengthen();
        house.signedIn(house.ana);
        var after = house.userStore.password(house.ana.id()).orElseThrow();
        assertThat(after).isNotEqualTo(before);
        assertThat(house.hasher.outdated(after)).isFalse();
        assertThat(house.signedIn(house.ana)).isNotNull();
    }

    @Test
    void no_secret_shows_in_what_is_announced_written_down_or_printed() {
        var signedIn = house.signedIn(house.ana);
        var added = house.users.add(house.admitted(signedIn).caller(), "eva", house.ana.settings());
        house.profile.changePassword(
                house.admitted(signedIn), House.PASSWORD, new Secret("another fine password"));
        var seen =
                house.announcements.facts().toString()
                        + house.auditStore.rows(Callers.ANDES)
                        + house.sessionStore.ofUser(Callers.ANDES, house.ana.id())
                        + signedIn
                        + added;
        assertThat(seen)
                .doesNotContain(
                        House.PASSWORD.reveal(),
                        "another fine password",
                        added.temporaryPassword().reveal(),
                        signedIn.accessToken().reveal(),
                        signedIn.refreshToken().reveal().substring(37),
                        house.userStore.password(house.ana.id()).orElseThrow().encoded());
    }

    private void disable(User user) {
        var s = user.settings();
        house.users.edit(
                house.callerOf(house.ana),
                user.id(),
                user.revision(),
                new UserSettings(s.name(), s.email(), s.language(), s.roles(), false));
    }

    private void suspend(User user) {
        house.tenantStore.update(
                new Tenant(
                        user.tenant(),
                        new Key("border"),
                        "border",
                        "latam",
                        Retention.USUAL,
                        true,
                        house.clock.instant(),
                        2));
        house.standings.changed();
    }

    private String failure(String name, Secret password) {
        var refusal = refusal(name, password, "192.0.2.200");
        return refusal.kind() + " " + refusal.code() + " " + refusal.arguments();
    }

    private Refusal refusal(String name, Secret password, String address) {
        var caught = new Refusal[1];
        assertThatThrownBy(() ->
                        house.signIn.signIn(name, password, new Origin("request-2", address, "")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> caught[0] = refusal);
        return caught[0];
    }
}
