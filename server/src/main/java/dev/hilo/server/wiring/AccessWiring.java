package dev.hilo.server.wiring;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Refusal;
import dev.hilo.server.http.Authenticator;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Nobody is known and nothing is allowed until the access room joins. */
class AccessWiring {

    @Produces
    @Singleton
    Authenticator authenticator() {
        return (_, _) -> {
            throw Refusal.of(Refusal.Kind.NOT_KNOWN, "token.missing");
        };
    }

    @Produces
    @Singleton
    Permissions permissions() {
        return new Permissions() {
            @Override
            public void require(Caller caller, String action, String resource) {
                throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "permission.missing", action, resource);
            }

            @Override
            public boolean allows(Caller caller, String action, String resource) {
                return false;
            }
        };
    }
}
