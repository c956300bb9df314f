package dev.hilo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hilo.access.SessionRules.Effect;
import dev.hilo.access.SessionRules.Presented;
import dev.hilo.access.SessionRules.State;
import dev.hilo.access.audit.AuditEntry.Outcome;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.testing.House;
import dev.hilo.access.testing.Refused;
import dev.hilo.kernel.testing.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionsTest {

    private final House house = new House();

    @ParameterizedTest
    @CsvSource({
        "LIVE,   CURRENT,  ROTATE",
        "LIVE,   REPEATED, ROTATE_AGAIN",
        "LIVE,   SPENT,    END_AS_STOLEN",
        "LIVE,   FORGED,   REFUSE",
        "LAPSED, CURRENT,  REFUSE",
        "LAPSED, REPEATED, REFUSE",
        "LAPSED, SPENT,    REFUSE",
        "LAPSED, FORGED,   REFUSE",
        "GONE,   CURRENT,  REFUSE",
        "GONE,   REPEATED, REFUSE",
        "GONE,   SPENT,    REFUSE",
        "GONE,   FORGED,   REFUSE",
    })
    void every_cell_of_the_table(State state, Presented presented, Effect effect) {
        assertThat(SessionRules.effect(state, presented)).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource({
        "0,   0,  LIVE",
        "29,  0,  LIVE",
        "30,  0,  LAPSED",
        "20,  69, LIVE",
        "20,  70, LAPSED",
        "1,   89, LAPSED",
    })
    void a_session_lapses_when_unused_too_long_or_too_old(int idleDays, int usedDays, State state) {
        var session = onlySession(house.signedIn(house.ana));
        var now = house.clock.instant().plus(Duration.ofDays(usedDays));
        var used = session.rotated(session.current(), now, House.ORIGIN);
        assertThat(State.of(Optional.of(used), now.plus(Duration.ofDays(idleDays))))
                .isEqualTo(state);
    }

    @Test
    void a_refresh_token_works_once_and_gives_the_next() {
        var first = house.signedIn(house.ana);
        house.clock.advance(Duration.ofMinutes(10));
        var second = house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        var third = house.sessions.refresh(second.refreshToken(), House.ORIGIN);
        assertThat(Set.of(first.refreshToken(), second.refreshToken(), third.refreshToken()))
                .hasSize(3);
        assertThat(third.expiresAt()).isEqualTo(house.clock.instant().plus(AccessClaims.LIFE));
        assertThat(third.me().authenticatedAt()).isEqualTo(first.me().authenticatedAt());
    }

    @Test
    void a_spent_token_ends_the_family_for_thief_and_owner() {
        var first = house.signedIn(house.ana);
        var second = house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        var third = house.sessions.refresh(second.refreshToken(), House.ORIGIN);
        refusedRefresh(first.refreshToken());
        refusedRefresh(third.refreshToken());
        Refused.with("token.invalid", () -> house.admitted(third));
        assertThat(house.announcements.facts().getLast().details()).containsEntry("why", "stolen");
        assertThat(house.auditStore.rows(Callers.ANDES))
                .extracting(row -> row.entry().action(), row -> row.entry().outcome())
                .contains(tuple("session.reused", Outcome.REFUSED));
    }

    @Test
    void an_answer_that_was_lost_can_be_asked_for_once_more() {
        var first = house.signedIn(house.ana);
        house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        house.clock.advance(Duration.ofSeconds(9));
        var again = house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        var next = house.sessions.refresh(again.refreshToken(), House.ORIGIN);
        assertThat(house.admitted(next)).isNotNull();
    }

    @Test
    void whoever_did_get_the_answer_that_counted_as_lost_is_found_out() {
        var first = house.signedIn(house.ana);
        var thiefs = house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        var owners = house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        refusedRefresh(thiefs.refreshToken());
        refusedRefresh(owners.refreshToken());
        assertThat(house.announcements.facts().getLast().details()).containsEntry("why", "stolen");
    }

    @Test
    void an_answer_is_not_lost_twice() {
        var first = house.signedIn(house.ana);
        house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        var again = house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        refusedRefresh(first.refreshToken());
        refusedRefresh(again.refreshToken());
    }

    @Test
    void an_answer_is_not_lost_once_its_token_was_used() {
        var first = house.signedIn(house.ana);
        var second = house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        var third = house.sessions.refresh(second.refreshToken(), House.ORIGIN);
        refusedRefresh(first.refreshToken());
        refusedRefresh(third.refreshToken());
    }

    @Test
    void an_answer_is_lost_for_seconds_and_for_the_same_device_only() {
        var elsewhere = new Origin("r", "203.0.113.9", House.ORIGIN.agent());
        var otherAgent = new Origin("r", House.ORIGIN.address(), "Other/1.0");
        for (Origin origin : List.of(elsewhere, otherAgent)) {
            var first = house.signedIn(house.ana);
            house.sessions.refresh(first.refreshToken(), House.ORIGIN);
            Refused.with(
                    "session.ended", () -> house.sessions.refresh(first.refreshToken(), origin));
        }
        var late = house.signedIn(house.ana);
        house.sessions.refresh(late.refreshToken(), House.ORIGIN);
        house.clock.advance(Session.REPEAT_WITHIN);
        refusedRefresh(late.refreshToken());
    }

    @Test
    void signing_out_works_where_the_last_answer_was_lost() {
        var first = house.signedIn(house.ana);
        var lost = house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        house.sessions.signOut(first.refreshToken(), House.ORIGIN);
        Refused.with("token.invalid", () -> house.admitted(lost));
    }

    @Test
    void a_guess_at_somebody_elses_session_ends_nothing() {
        var signedIn = house.signedIn(house.ana);
        var session = onlySession(signedIn);
        var other = house.signedIn(house.bob).refreshToken().reveal().substring(37);
        for (String secret : new String[] {other, "A".repeat(64), "?".repeat(64), ""}) {
            refusedRefresh(new Secret(session.id() + "." + secret));
        }
        assertThat(house.sessions.refresh(signedIn.refreshToken(), House.ORIGIN)).isNotNull();
    }

    @Test
    void what_is_no_refresh_token_at_all_is_refused_alike() {
        for (String text :
                new String[] {"", ".", "x".repeat(101), "x".repeat(36) + "." + "y".repeat(64)}) {
            refusedRefresh(new Secret(text));
        }
    }

    @Test
    void a_lapsed_session_is_refused_and_later_forgotten() {
        var signedIn = house.signedIn(house.ana);
        house.clock.advance(Session.IDLE_LIFE);
        refusedRefresh(signedIn.refreshToken());
        assertThat(house.sessionStore.ofUser(Callers.ANDES, house.ana.id())).hasSize(1);
        house.clock.advance(Duration.ofSeconds(1));
        house.sessions.forgetLapsed();
        assertThat(house.sessionStore.ofUser(Callers.ANDES, house.ana.id())).isEmpty();
    }

    @Test
    void signing_out_ends_the_access_token_too() {
        var signedIn = house.signedIn(house.ana);
        assertThat(house.admitted(signedIn)).isNotNull();
        house.sessions.signOut(signedIn.refreshToken(), House.ORIGIN);
        Refused.with("token.invalid", () -> house.admitted(signedIn));
        refusedRefresh(signedIn.refreshToken());
        assertThat(house.announcements.facts().getLast().details())
                .isEqualTo(
                        Map.of(
                                "name", "ana",
                                "user", house.ana.id().toString(),
                                "why", "signed-out"));
    }

    @Test
    void signing_out_with_a_spent_or_forged_token_changes_nothing() {
        var first = house.signedIn(house.ana);
        var second = house.sessions.refresh(first.refreshToken(), House.ORIGIN);
        house.clock.advance(Session.REPEAT_WITHIN);
        house.sessions.signOut(first.refreshToken(), House.ORIGIN);
        house.sessions.signOut(new Secret("nonsense"), House.ORIGIN);
        assertThat(house.admitted(second)).isNotNull();
    }

    @Test
    void a_disabled_user_cannot_go_on() {
        var carla = house.user("carla", "viewer");
        var signedIn = house.signedIn(carla);
        var s = carla.settings();
        house.users.edit(
                house.callerOf(house.ana),
                carla.id(),
                carla.revision(),
                new UserSettings(s.name(), s.email(), s.language(), s.roles(), false));
        refusedRefresh(signedIn.refreshToken());
        Refused.with("token.invalid", () -> house.admitted(signedIn));
    }

    private void refusedRefresh(Secret token) {
        Refused.with("session.ended", () -> house.sessions.refresh(token, House.ORIGIN));
    }

    private Session onlySession(SignedIn signedIn) {
        var user = signedIn.me().user();
        return house.sessionStore.ofUser(user.tenant(), user.id()).getFirst();
    }
}
