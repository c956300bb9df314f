package dev.hilo.access;

import dev.hilo.kernel.Key;
import java.util.Optional;

/** What a person types to say who they are: {@code ana@andes}. */
public record SignInName(Key user, Key tenant) {

    /** The name, or nothing when the text cannot be one. */
    public static Optional<SignInName> parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        return Key.parse(text.substring(0, at))
                .flatMap(user ->
                        Key.parse(text.substring(at + 1))
                                .map(tenant -> new SignInName(user, tenant)));
    }

    /** The form that two equal names share. */
    public String folded() {
        return user.folded() + "@" + tenant.folded();
    }

    @Override
    public String toString() {
        return user + "@" + tenant;
    }
}
