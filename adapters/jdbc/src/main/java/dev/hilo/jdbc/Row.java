package dev.hilo.jdbc;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** The row a query stands on, its columns read as the values that rooms use. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** A column that may be null. */
    public Optional<String> maybeText(String column) {
        try {
            return Optional.ofNullable(results.getString(column));
        } catch (SQLException e) {
            throw failure(column, e);
        }
    }

    public String text(String column) {
        return maybeText(column).orElseThrow(() -> new StoreFailure(column + " is null", null));
    }

    public long number(String column) {
        try {
            return results.getLong(column);
        } catch (SQLException e) {
            throw failure(column, e);
        }
    }

    long number(int index) {
        try {
            return results.getLong(index);
        } catch (SQLException e) {
            throw failure("column " + index, e);
        }
    }

    public int integer(String column) {
        return Math.toIntExact(number(column));
    }

    public OptionalDouble maybeDecimal(String column) {
        try {
            double value = results.getDouble(column);
            return results.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
        } catch (SQLException e) {
            throw failure(column, e);
        }
    }

    public boolean flag(String column) {
        return number(column) != 0;
    }

    public byte[] bytes(String column) {
        try {
            var bytes = results.getBytes(column);
            if (bytes == null) {
                throw new StoreFailure(column + " is null", null);
            }
            return bytes;
        } catch (SQLException e) {
            throw failure(column, e);
        }
    }

    public Instant instant(String column) {
        return Values.instant(number(column));
    }

    public Optional<Instant> maybeInstant(String column) {
        return maybeText(column).map(text -> Values.instant(Long.parseLong(text)));
    }

    public UUID uuid(String column) {
        return UUID.fromString(text(column));
    }

    public Optional<UUID> maybeUuid(String column) {
        return maybeText(column).map(UUID::fromString);
    }

    public TenantId tenant(String column) {
        return TenantId.of(text(column));
    }

    public Key key(String column) {
        return new Key(text(column));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public Map<String, Object> map(String column) {
        return Json.readMap(text(column));
    }

    public List<Object> list(String column) {
        return Json.readList(text(column));
    }

    private static StoreFailure failure(String column, SQLException cause) {
        return new StoreFailure("cannot read " + column, cause);
    }
}
