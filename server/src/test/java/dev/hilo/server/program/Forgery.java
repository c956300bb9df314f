package dev.hilo.server.program;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Access tokens that must not work, made from a real one; some with the server's own key. */
final class Forgery {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Forgery() {}

    static String expired(Path data, String token) {
        return signed(
                data,
                token,
                claims -> claims.put("iat", 1_000_000_000L).put("exp", 1_000_000_900L));
    }

    static Map<String, String> all(Path data, String token, String otherTenant) {
        var parts = token.split("\\.", -1);
        var forged = new LinkedHashMap<String, String>();
        var none = TEXT.encodeToString(utf8("{\"alg\":\"none\"}"));
        forged.put("no algorithm", none + "." + parts[1] + ".");
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        forged.put("the public key as a shared secret", sharedSecret(parts));
        forged.put("another key", parts[0] + "." + parts[1] + "." + strangersSignature(parts));
        forged.put("another audience", signed(data, token, claims -> claims.put("aud", "other")));
        forged.put("another issuer", signed(data, token, claims -> claims.put("iss", "other")));
        forged.put("no end", signed(data, token, claims -> claims.remove("exp")));
        forged.put(
                "another tenant",
                parts[0]
                        + "."
                        + changed(parts[1], c -> c.put("tenant_id", otherTenant))
                        + "."
                        + parts[2]);
        forged.put(
                "another tenant, with the server's own key",
                signed(data, token, claims -> claims.put("tenant_id", otherTenant)));
        forged.put("not yet", signed(data, token, claims -> claims.put("nbf", 4_000_000_000L)));
        forged.put("no token at all", "hello");
        forged.put("an endless token", "a".repeat(6000));
        return forged;
    }

    private static String signed(Path data, String token, Consumer<ObjectNode> change) {
        var parts = token.split("\\.", -1);
        var input = parts[0] + "." + changed(parts[1], change);
        return input + "." + TEXT.encodeToString(sign(serverKey(data), input));
    }

    private static String changed(String payload, Consumer<ObjectNode> change) {
        try {
            var claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(payload));
            change.accept(claims);
            return TEXT.encodeToString(JSON.writeValueAsBytes(claims));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sharedSecret(String[] parts) {
        try {
            var header = TEXT.encodeToString(utf8("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(parts[0]), "HmacSHA256"));
            var input = header + "." + parts[1];
            return input + "." + TEXT.encodeToString(mac.doFinal(utf8(input)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String strangersSignature(String[] parts) {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            return TEXT.encodeToString(sign(key, parts[0] + "." + parts[1]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(PrivateKey key, String input) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(utf8(input));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey serverKey(Path data) {
        try (var files = Files.list(data.resolve("keys"))) {
            var file = files.filter(f -> !Files.isDirectory(f)).findFirst().orElseThrow();
            var pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
