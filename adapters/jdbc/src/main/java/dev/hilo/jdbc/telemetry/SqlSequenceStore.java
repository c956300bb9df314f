package dev.hilo.jdbc.telemetry;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.ledger.SequenceState;
import dev.hilo.telemetry.ledger.SequenceStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Thread-safe: all state is in the database. */
public final class SqlSequenceStore implements SequenceStore {

    private final Database database;

    public SqlSequenceStore(Database database) {
        this.database = database;
    }

    @Override
    public long judgedThrough(String partition) {
        return database.sql()
                .first(
                        "select next_offset from sequences_through where partition = ?",
                        row -> row.number("next_offset"),
                        partition)
                .orElse(0L);
    }

    @Override
    public List<SequenceState> all(String partition) {
        return database.sql()
                .list(
                        "select * from sequences where partition = ?",
                        SqlSequenceStore::state,
                        partition);
    }

    @Override
    public List<SequenceState> of(String partition, TenantId tenant, Collection<String> sources) {
        var states = new ArrayList<SequenceState>();
        for (String source : sources) {
            database.sql()
                    .first(
                            "select * from sequences"
                                    + " where partition = ? and tenant = ? and source = ?",
                            SqlSequenceStore::state,
                            partition,
                            tenant,
                            source)
                    .ifPresent(states::add);
        }
        return states;
    }

    @Override
    public void save(String partition, long judgedThrough, Collection<SequenceState> states) {
        database.sql()
                .batch(
                        "insert or replace into sequences values (?, ?, ?, ?, ?)",
                        states.stream().map(state -> values(partition, state)).toList());
        database.sql()
                .update(
                        "insert or replace into sequences_through values (?, ?)",
                        partition,
                        judgedThrough);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        database.sql().update("delete from sequences where tenant = ?", tenant);
        return Map.of();
    }

    private static Object[] values(String partition, SequenceState state) {
        return new Object[] {
            partition, state.tenant(), state.source(), state.lost(), EpochJson.of(state.epochs())
        };
    }

    private static SequenceState state(Row row) {
        return new SequenceState(
                row.tenant("tenant"),
                row.text("source"),
                row.number("lost"),
                EpochJson.epochs(row.list("epochs")));
    }
}
