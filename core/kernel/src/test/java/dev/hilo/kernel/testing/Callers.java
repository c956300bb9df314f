package dev.hilo.kernel.testing;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Callers for tests. */
public final class Callers {

    public static final TenantId ANDES = new TenantId(new UUID(0, 0xA));
    public static final TenantId BORDER = new TenantId(new UUID(0, 0xB));

    private Callers() {}

    public static Caller user(String name, TenantId tenant) {
        return new Caller(
                new Principal(Principal.Kind.USER, name, name),
                tenant,
                Set.of("*"),
                Optional.empty(),
                "request-" + name,
                "127.0.0.1");
    }
}
