package dev.hilo.server.security;

import dev.hilo.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/**
 * An Ed25519 key pair.
 *
 * @param kid the thumbprint of its public half (RFC 7638, RFC 8037 appendix A.3)
 * @param x the public half as a JSON Web Key writes it
 * @param since when it began to sign
 */
public record SigningKey(
        String kid, String x, PrivateKey privateKey, PublicKey publicKey, Instant since) {

    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final String HEAD = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOT = "-----END PRIVATE KEY-----";

    static SigningKey generate(Instant since) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return of((EdECPrivateKey) pair.getPrivate(), since);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** Reads a PKCS #8 key in PEM. */
    static SigningKey read(String pem, Instant since) throws GeneralSecurityException {
        var base64 = pem.replace(HEAD, "").replace(FOOT, "").replaceAll("\\s", "");
        var key =
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        return of((EdECPrivateKey) key, since);
    }

    String pem() {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return HEAD + "\n" + base64.encodeToString(privateKey.getEncoded()) + "\n" + FOOT + "\n";
    }

    private static SigningKey of(EdECPrivateKey key, Instant since)
            throws GeneralSecurityException {
        // The JDK cannot compute the public half of a key that it reads.
        var seed = key.getBytes().orElseThrow();
        var raw = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        var encoded = new byte[PUBLIC_PREFIX.length + raw.length];
        System.arraycopy(PUBLIC_PREFIX, 0, encoded, 0, PUBLIC_PREFIX.length);
        System.arraycopy(raw, 0, encoded, PUBLIC_PREFIX.length, raw.length);
        var publicKey =
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var x = base64.encodeToString(raw);
        var members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        var digest = Sha256.of(members.getBytes(StandardCharsets.UTF_8));
        return new SigningKey(base64.encodeToString(digest), x, key, publicKey, since);
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
