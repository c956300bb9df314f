package dev.hilo.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.ApiToken;
import dev.hilo.access.ApiTokenStore;
import dev.hilo.access.policy.Grant;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.SecretHash;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of API tokens promises. */
public abstract class ApiTokenStoreContract {

    private static final Instant T = Instant.parse("2026-03-01T10:00:00.000001Z");
    private static final SecretHash HASH = SecretHash.of(new Secret("secret"));

    protected abstract Transactions transactions();

    protected abstract ApiTokenStore tokens();

    @Test
    void a_token_comes_back_whole_by_its_prefix_and_in_its_own_tenant() {
        var token = token(Callers.ANDES, 1);
        insert(token);
        transactions()
                .run(() -> {
                    assertThat(tokens().byPrefix(token.prefix()))
                            .contains(new ApiTokenStore.Kept(token, HASH));
                    assertThat(tokens().byPrefix("hilo_other")).isEmpty();
                    assertThat(tokens().find(Callers.ANDES, token.id())).contains(token);
                    assertThat(tokens().find(Callers.BORDER, token.id())).isEmpty();
                });
    }

    @Test
    void use_and_revocation_are_kept() {
        var token = token(Callers.ANDES, 1);
        insert(token);
        transactions()
                .run(() -> {
                    tokens().used(token.id(), T.plusSeconds(1));
                    tokens().revoke(token.id(), T.plusSeconds(2));
                    var now = tokens().find(Callers.ANDES, token.id()).orElseThrow();
                    assertThat(now.lastUsedAt()).contains(T.plusSeconds(1));
                    assertThat(now.revokedAt()).contains(T.plusSeconds(2));
                });
    }

    @Test
    void tokens_are_listed_newest_first() {
        insert(token(Callers.ANDES, 1));
        insert(token(Callers.ANDES, 2));
        insert(token(Callers.ANDES, 3));
        insert(token(Callers.BORDER, 4));
        transactions()
                .run(() -> {
                    var first = tokens().list(Callers.ANDES, PageRequest.first(2));
                    assertThat(first.items())
                            .extracting(ApiToken::name)
                            .containsExactly("n3", "n2");
                    var rest =
                            tokens().list(
                                            Callers.ANDES,
                                            new PageRequest(2, first.next().map(Cursor::encode)));
                    assertThat(rest.items()).extracting(ApiToken::name).containsExactly("n1");
                    assertThat(rest.next()).isEmpty();
                });
    }

    @Test
    void erasing_a_tenant_leaves_the_others() {
        insert(token(Callers.ANDES, 1));
        insert(token(Callers.BORDER, 2));
        assertThat(transactions().write(() -> tokens().erase(Callers.ANDES)))
                .isEqualTo(Map.of("tokens", 1L));
        transactions().run(() -> assertThat(tokens().byPrefix("hilo_2")).isPresent());
    }

    private void insert(ApiToken token) {
        transactions().run(() -> tokens().insert(token, HASH));
    }

    private static ApiToken token(TenantId tenant, int n) {
        return new ApiToken(
                new UUID(0, n),
                tenant,
                "n" + n,
                "hilo_" + n,
                List.of(Grant.of(List.of("plant.read"), List.of("plant:south/**"))),
                new Principal(Principal.Kind.USER, "ana", "Ana"),
                T,
                Optional.empty(),
                Optional.of(T.plusSeconds(60)),
                Optional.empty());
    }
}
