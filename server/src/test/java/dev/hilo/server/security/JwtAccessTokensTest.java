package dev.hilo.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.access.AccessClaims;
import dev.hilo.access.SessionId;
import dev.hilo.access.UserId;
import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.UuidV7;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.kernel.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JwtAccessTokensTest {

    private final TestClock clock = TestClock.at("2026-03-01T08:00:00Z");
    private final SigningKey key = SigningKey.generate(clock.instant());
    private final JwtAccessTokens tokens =
            new JwtAccessTokens(new OneKey(key), new UuidV7(clock, Seeded.random(1)), clock);
    private final AccessClaims claims =
            new AccessClaims(
                    new UserId(new UUID(0, 1)),
                    Callers.ANDES,
                    new SessionId(new UUID(0, 2)),
                    Set.of("plant.read", "users.*"),
                    clock.instant().minusSeconds(60),
                    clock.instant(),
                    clock.instant().plus(AccessClaims.LIFE));

    private record OneKey(SigningKey current) implements SigningKeys {

        @Override
        public Optional<SigningKey> named(String kid) {
            return Optional.of(current).filter(key -> key.kid().equals(kid));
        }

        @Override
        public List<SigningKey> verifying() {
            return List.of(current);
        }
    }

    @Test
    void a_token_says_what_was_claimed() {
        assertThat(tokens.verify(tokens.issue(claims))).isEqualTo(claims);
    }

    @Test
    void a_user_without_rights_has_a_token_without_scopes() {
        var none =
                new AccessClaims(
                        claims.user(),
                        claims.tenant(),
                        claims.session(),
                        Set.of(),
                        claims.authenticatedAt(),
                        claims.issuedAt(),
                        claims.expiresAt());
        assertThat(tokens.verify(tokens.issue(none)).scopes()).isEmpty();
    }

    @Test
    void our_own_forgery_kit_makes_a_good_token_when_nothing_is_forged() throws Exception {
        assertThat(tokens.verify(signed(_ -> {})).user()).isEqualTo(claims.user());
    }

    @Test
    void an_expired_token_is_told_apart_after_thirty_seconds_of_patience() {
        var token = tokens.issue(claims);
        clock.advance(AccessClaims.LIFE.plus(Duration.ofSeconds(29)));
        assertThat(tokens.verify(token)).isEqualTo(claims);
        clock.advance(Duration.ofSeconds(2));
        refused("token.expired", token);
    }

    @Test
    void a_token_signed_by_nobody_is_refused() throws Exception {
        var unsigned = new JsonWebSignature();
        unsigned.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        unsigned.setKeyIdHeaderValue(key.kid());
        unsigned.setPayload(payload().toJson());
        refused("token.invalid", new Secret(unsigned.getCompactSerialization()));
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_password_is_refused() throws Exception {
        var publicBytes = key.publicKey().getEncoded();
        refused(
                "token.invalid",
                signed(
                        payload(),
                        AlgorithmIdentifiers.HMAC_SHA256,
                        new HmacKey(publicBytes),
                        key.kid()));
    }

    @Test
    void a_token_signed_with_another_key_is_refused() throws Exception {
        var other = SigningKey.generate(clock.instant());
        refused("token.invalid", signed(payload(), other.privateKey(), key.kid()));
        refused("token.invalid", signed(payload(), other.privateKey(), other.kid()));
        refused("token.invalid", signed(payload(), key.privateKey(), null));
    }

    @Test
    void a_token_for_somebody_else_or_from_somebody_else_is_refused() throws Exception {
        refused("token.invalid", signed(jwt -> jwt.setAudience("other")));
        refused("token.invalid", signed(jwt -> jwt.setIssuer("other")));
        refused("token.invalid", signed(jwt -> jwt.unsetClaim("aud")));
        refused("token.invalid", signed(jwt -> jwt.unsetClaim("iss")));
    }

    @Test
    void an_expired_token_that_is_also_for_somebody_else_is_only_invalid() throws Exception {
        var token =
                signed(jwt -> {
                    jwt.setAudience("other");
                    jwt.setExpirationTime(date(clock.instant().minusSeconds(600)));
                });
        refused("token.invalid", token);
    }

    @Test
    void a_token_that_lacks_a_claim_or_has_nonsense_in_one_is_refused() throws Exception {
        for (String claim :
                List.of("exp", "iat", "sub", "jti", "tenant_id", "sid", "scope", "auth_time")) {
            refused("token.invalid", signed(jwt -> jwt.unsetClaim(claim)));
        }
        for (String claim : List.of("sub", "tenant_id", "sid", "auth_time")) {
            refused("token.invalid", signed(jwt -> jwt.setStringClaim(claim, "nonsense")));
        }
        refused("token.invalid", signed(jwt -> jwt.setClaim("scope", List.of("*"))));
    }

    @Test
    void a_token_that_is_not_valid_yet_is_refused() throws Exception {
        refused(
                "token.invalid",
                signed(jwt -> jwt.setNotBefore(date(clock.instant().plusSeconds(31)))));
        assertThat(
                        tokens.verify(
                                signed(jwt ->
                                        jwt.setNotBefore(date(clock.instant().plusSeconds(29))))))
                .isNotNull();
    }

    @Test
    void a_changed_payload_is_refused() {
        var parts = tokens.issue(claims).reveal().split("\\.", -1);
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var changed = payload.replace(Callers.ANDES.toString(), TenantId.SYSTEM.toString());
        assertThat(changed).isNotEqualTo(payload);
        var encoded =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(changed.getBytes(StandardCharsets.UTF_8));
        refused("token.invalid", new Secret(parts[0] + "." + encoded + "." + parts[2]));
        refused("token.invalid", new Secret(parts[0] + "." + parts[1] + "."));
        refused("token.invalid", new Secret(parts[0] + "." + parts[1]));
    }

    @Test
    void an_oversized_token_and_plain_nonsense_are_refused() throws Exception {
        refused("token.invalid", signed(jwt -> jwt.setStringClaim("padding", "x".repeat(9000))));
        for (String text : List.of("", ".", "..", "a.b.c", "{}", "\u0000", "e30.e30.")) {
            refused("token.invalid", new Secret(text));
        }
    }

    private JwtClaims payload() {
        var jwt = new JwtClaims();
        jwt.setIssuer("hilo");
        jwt.setAudience("hilo");
        jwt.setSubject(claims.user().toString());
        jwt.setStringClaim("tenant_id", claims.tenant().toString());
        jwt.setStringClaim("sid", claims.session().toString());
        jwt.setStringClaim("scope", "*");
        jwt.setNumericDateClaim("auth_time", date(claims.authenticatedAt()));
        jwt.setIssuedAt(date(claims.issuedAt()));
        jwt.setExpirationTime(date(claims.expiresAt()));
        jwt.setJwtId("one");
        return jwt;
    }

    private Secret signed(Consumer<JwtClaims> forge) throws JoseException {
        var payload = payload();
        forge.accept(payload);
        return signed(payload, key.privateKey(), key.kid());
    }

    private static Secret signed(JwtClaims payload, Key with, @Nullable String kid)
            throws JoseException {
        return signed(payload, AlgorithmIdentifiers.EDDSA, with, kid);
    }

    private static Secret signed(
            JwtClaims payload, String algorithm, Key with, @Nullable String kid)
            throws JoseException {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        if (kid != null) {
            signature.setKeyIdHeaderValue(kid);
        }
        signature.setKey(with);
        signature.setPayload(payload.toJson());
        return new Secret(signature.getCompactSerialization());
    }

    private static NumericDate date(Instant time) {
        return NumericDate.fromSeconds(time.getEpochSecond());
    }

    private void refused(String code, Secret token) {
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo(code);
                            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_KNOWN);
                        });
    }
}
