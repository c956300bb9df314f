package dev.hilo.jdbc.telemetry;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.intake.IntakePolicy;
import dev.hilo.telemetry.intake.IntakePolicyStore;
import dev.hilo.telemetry.intake.OutOfRange;
import java.util.Map;
import java.util.Optional;

/** Thread-safe: all state is in the database. */
public final class SqlIntakePolicyStore implements IntakePolicyStore {

    private final Database database;

    public SqlIntakePolicyStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<IntakePolicy> find(TenantId tenant) {
        return database.sql()
                .first(
                        "select * from intake_policies where tenant = ?",
                        SqlIntakePolicyStore::policy,
                        tenant);
    }

    @Override
    public void keep(TenantId tenant, IntakePolicy policy) {
        database.sql().update("delete from intake_policies where tenant = ?", tenant);
        database.sql()
                .update(
                        "insert into intake_policies values (?, ?, ?, ?, ?, ?, ?)",
                        tenant,
                        policy.discovery(),
                        policy.outOfRange(),
                        policy.aheadSeconds(),
                        policy.oldestDays(),
                        policy.pointsPerSecond(),
                        policy.revision());
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        return Map.of(
                "intakePolicies",
                (long)
                        database.sql()
                                .update("delete from intake_policies where tenant = ?", tenant));
    }

    private static IntakePolicy policy(Row row) {
        return new IntakePolicy(
                row.flag("discovery"),
                row.constant("out_of_range", OutOfRange.class),
                row.integer("ahead_seconds"),
                row.integer("oldest_days"),
                row.number("points_per_second"),
                row.integer("revision"));
    }
}
