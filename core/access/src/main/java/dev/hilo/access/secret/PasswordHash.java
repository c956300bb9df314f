package dev.hilo.access.secret;

/** A hashed password with the parameters that made it, in the hasher's own notation. */
public record PasswordHash(String encoded) {

    @Override
    public String toString() {
        return "(hash)";
    }
}
