package dev.hilo.server.cli;

import dev.hilo.access.AccessActions;
import dev.hilo.access.Accounts;
import dev.hilo.access.Credentials;
import dev.hilo.access.Policies;
import dev.hilo.access.SignInName;
import dev.hilo.access.Standings;
import dev.hilo.access.Users;
import dev.hilo.access.policy.ActionCatalogue;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.Secrets;
import dev.hilo.argon2.Argon2PasswordHasher;
import dev.hilo.argon2.HashingCost;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.access.SqlApiTokenStore;
import dev.hilo.jdbc.access.SqlRoleStore;
import dev.hilo.jdbc.access.SqlSessionStore;
import dev.hilo.jdbc.access.SqlUserStore;
import dev.hilo.jdbc.kernel.SqlOutbox;
import dev.hilo.jdbc.kernel.SqlTenantStore;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.UuidV7;
import dev.hilo.kernel.announce.Dispatcher;
import dev.hilo.kernel.announce.OutboxAnnouncements;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/**
 * What the command line may do about users: the use cases of the access room on the data folder,
 * without a server. What it announces waits in the outbox for the server, the running or the next
 * one, to deliver.
 */
final class LocalUsers {

    private final Database database;
    private final SqlTenantStore tenants;
    private final SqlUserStore store;
    private final Users users;

    LocalUsers(Database database) {
        this.database = database;
        this.tenants = new SqlTenantStore(database);
        this.store = new SqlUserStore(database);
        var clock = InstantSource.system();
        var random = new SecureRandom();
        var ids = new UuidV7(clock, random);
        var roles = new SqlRoleStore(database);
        var sessions = new SqlSessionStore(database);
        var standings =
                new Standings(
                        new Accounts(tenants, store, roles),
                        sessions,
                        new SqlApiTokenStore(database),
                        database,
                        clock);
        var outbox = new SqlOutbox(database);
        var nobody = new Dispatcher(outbox, database, List.of(), clock, (_, _) -> {});
        this.users =
                new Users(
                        store,
                        roles,
                        sessions,
                        new Policies(
                                standings,
                                roles,
                                database,
                                new ActionCatalogue(List.of(AccessActions.ALL))),
                        standings,
                        new Credentials(
                                new Secrets(random),
                                new Argon2PasswordHasher(HashingCost.USUAL, random)),
                        database,
                        new OutboxAnnouncements(outbox, database, nobody, ids, clock),
                        ids,
                        clock);
    }

    Secret resetPassword(SignInName name) {
        var tenant =
                database.read(() -> tenants.byKey(name.tenant()))
                        .orElseThrow(() -> Refusal.notFound("tenant", name.tenant()));
        var user =
                database.read(() -> store.byKey(tenant.id(), name.user()))
                        .orElseThrow(() -> Refusal.notFound("user", name));
        return users.resetPassword(commandLine(tenant.id()), user.id()).temporaryPassword();
    }

    private static Caller commandLine(TenantId tenant) {
        return Caller.service("command line", tenant);
    }
}
