package dev.hilo.server.access;

import dev.hilo.server.security.SigningKey;
import dev.hilo.server.security.SigningKeys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public halves of the signing keys (RFC 7517), for whoever checks our tokens. */
@Path("/.well-known/jwks.json")
@Tag(name = "Signing in")
@RunOnVirtualThread
public class KeysResource {

    /** One public key. */
    @Schema(name = "JsonWebKey")
    public record KeyBody(String kty, String crv, String x, String kid, String use, String alg) {

        static KeyBody of(SigningKey key) {
            return new KeyBody("OKP", "Ed25519", key.x(), key.kid(), "sig", "EdDSA");
        }
    }

    /** All that still verify. */
    @Schema(name = "JsonWebKeySet")
    public record KeysBody(List<KeyBody> keys) {}

    private final SigningKeys keys;

    KeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @SecurityRequirements
    @Operation(summary = "The keys that access tokens are checked with")
    public KeysBody keys() {
        return new KeysBody(keys.verifying().stream().map(KeyBody::of).toList());
    }
}
