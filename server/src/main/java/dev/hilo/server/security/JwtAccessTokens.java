package dev.hilo.server.security;

import dev.hilo.access.AccessClaims;
import dev.hilo.access.AccessTokens;
import dev.hilo.access.SessionId;
import dev.hilo.access.UserId;
import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as JSON Web Tokens (RFC 7519) signed with Ed25519 (RFC 8037), and with nothing else
 * whatever a token says about itself. Thread-safe.
 */
public final class JwtAccessTokens implements AccessTokens {

    /** How far the clocks of two processes may differ. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final String HILO = "hilo";
    private static final int LONGEST = 8192;

    private static final AlgorithmConstraints ONLY_EDDSA =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private final SigningKeys keys;
    private final Ids ids;
    private final InstantSource clock;

    public JwtAccessTokens(SigningKeys keys, Ids ids, InstantSource clock) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Secret issue(AccessClaims claims) {
        var jwt = new JwtClaims();
        jwt.setIssuer(HILO);
        jwt.setAudience(HILO);
        jwt.setSubject(claims.user().toString());
        jwt.setStringClaim("tenant_id", claims.tenant().toString());
        jwt.setStringClaim("sid", claims.session().toString());
        jwt.setStringClaim("scope", String.join(" ", new TreeSet<>(claims.scopes())));
        jwt.setNumericDateClaim("auth_time", date(claims.authenticatedAt()));
        jwt.setIssuedAt(date(claims.issuedAt()));
        jwt.setExpirationTime(date(claims.expiresAt()));
        jwt.setJwtId(ids.next().toString());
        var key = keys.current();
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(ONLY_EDDSA);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(key.kid());
        signature.setKey(key.privateKey());
        signature.setPayload(jwt.toJson());
        try {
            return new Secret(signature.getCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign with " + key, e);
        }
    }

    @Override
    public AccessClaims verify(Secret token) {
        if (token.reveal().length() > LONGEST) {
            throw refused("token.invalid");
        }
        try {
            return claims(consumer().processToClaims(token.reveal()));
        } catch (InvalidJwtException e) {
            boolean onlyExpired =
                    e.getErrorDetails().size() == 1 && e.hasErrorCode(ErrorCodes.EXPIRED);
            throw refused(onlyExpired ? "token.expired" : "token.invalid");
        } catch (MalformedClaimException | IllegalArgumentException _) {
            throw refused("token.invalid");
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ONLY_EDDSA)
                .setVerificationKeyResolver((signature, _) -> key(signature))
                .setExpectedIssuer(HILO)
                .setExpectedAudience(HILO)
                .setRequireSubject()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setRequireJwtId()
                .setAllowedClockSkewInSeconds((int) SKEW.toSeconds())
                .setEvaluationTime(date(clock.instant()))
                .build();
    }

    private Key key(JsonWebSignature signature) throws UnresolvableKeyException {
        var kid = signature.getKeyIdHeaderValue();
        if (kid == null) {
            throw new UnresolvableKeyException("no key is named");
        }
        return keys.named(kid)
                .map(SigningKey::publicKey)
                .orElseThrow(() -> new UnresolvableKeyException("the key is not one of ours"));
    }

    private static AccessClaims claims(JwtClaims jwt) throws MalformedClaimException {
        return new AccessClaims(
                new UserId(UUID.fromString(jwt.getSubject())),
                TenantId.of(required(jwt, "tenant_id")),
                new SessionId(UUID.fromString(required(jwt, "sid"))),
                scopes(required(jwt, "scope")),
                instant(jwt.getNumericDateClaimValue("auth_time")),
                instant(jwt.getIssuedAt()),
                instant(jwt.getExpirationTime()));
    }

    private static String required(JwtClaims jwt, String name) throws MalformedClaimException {
        var value = jwt.getStringClaimValue(name);
        if (value == null) {
            throw new MalformedClaimException("no " + name);
        }
        return value;
    }

    private static Set<String> scopes(String scope) {
        return scope.isEmpty() ? Set.of() : Set.of(scope.split(" "));
    }

    private static NumericDate date(Instant time) {
        return NumericDate.fromSeconds(time.getEpochSecond());
    }

    private static Instant instant(@Nullable NumericDate date) throws MalformedClaimException {
        if (date == null) {
            throw new MalformedClaimException("a time is missing");
        }
        return Instant.ofEpochSecond(date.getValue());
    }

    private static Refusal refused(String code) {
        return Refusal.of(Refusal.Kind.NOT_KNOWN, code);
    }
}
