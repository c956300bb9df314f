package dev.hilo.argon2;

import dev.hilo.access.secret.PasswordHash;
import java.util.Base64;
import java.util.regex.Pattern;

/** The PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
@SuppressWarnings("ArrayRecordComponent") // taken apart at once, never compared
record EncodedHash(HashingCost cost, byte[] salt, byte[] hash) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static EncodedHash read(PasswordHash stored) {
        var matcher = SHAPE.matcher(stored.encoded());
        if (!matcher.matches()) {
            throw new IllegalStateException("a stored password is no Argon2id hash");
        }
        return new EncodedHash(
                new HashingCost(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))),
                Base64.getDecoder().decode(matcher.group(4)),
                Base64.getDecoder().decode(matcher.group(5)));
    }

    PasswordHash write() {
        var base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash(
                "$argon2id$v=19$m="
                        + cost.memoryKib()
                        + ",t="
                        + cost.passes()
                        + ",p="
                        + cost.lanes()
                        + "$"
                        + base64.encodeToString(salt)
                        + "$"
                        + base64.encodeToString(hash));
    }
}
