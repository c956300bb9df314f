package dev.hilo.server.cli;

import dev.hilo.access.audit.AuditVerifier;
import dev.hilo.access.audit.Verification;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.access.SqlAuditStore;
import dev.hilo.jdbc.kernel.SqlTenantStore;
import dev.hilo.kernel.Tenant;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hilo audit verify}: also while the server runs. */
@Command(name = "audit", description = "The audit trail.", mixinStandardHelpOptions = true)
final class AuditCommand {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "verify",
            description =
                    "Walk every tenant's chain and say whether it holds. Keep the printed head"
                            + " elsewhere: it proves later that nothing was cut off.",
            mixinStandardHelpOptions = true)
    int verify(
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "./data",
                            description = "the data folder (./data)")
                    Path data,
            @Option(
                            names = "--head",
                            paramLabel = "TENANT:ROW:HASH",
                            converter = NotedHeads.class,
                            description =
                                    "a head that an earlier run printed: the chain must still hold"
                                            + " it (may be repeated)")
                    @Nullable List<NotedHeads.Noted> noted) {
        try (var database = LocalData.open(data)) {
            return verify(database, noted == null ? List.of() : noted, spec.commandLine().getOut());
        }
    }

    private static int verify(Database database, List<NotedHeads.Noted> noted, PrintWriter out) {
        var verifier = new AuditVerifier(new SqlAuditStore(database), database);
        int broken = 0;
        for (Tenant tenant : tenants(database)) {
            switch (verifier.verify(tenant.id(), NotedHeads.of(tenant.key(), noted))) {
                case Verification.Intact(var chain) ->
                        out.printf(
                                "%s: intact, %d rows, head %s:%d:%s%n",
                                tenant.key(),
                                chain.rows(),
                                tenant.key(),
                                chain.last(),
                                chain.head());
                case Verification.Broken(_, var at, var reason) -> {
                    broken++;
                    out.printf(
                            "%s: BROKEN at row %d (%s)%n",
                            tenant.key(), at, reason.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return broken == 0 ? 0 : HiloCommand.FAILED;
    }

    private static List<Tenant> tenants(Database database) {
        var store = new SqlTenantStore(database);
        return AllPages.of(request -> database.read(() -> store.list(request)));
    }
}
