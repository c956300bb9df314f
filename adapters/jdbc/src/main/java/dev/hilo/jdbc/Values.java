package dev.hilo.jdbc;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a room's value becomes a column's: instants as microseconds since 1970, identifiers and keys
 * as text, booleans as 0 and 1, enums by name, maps and lists as JSON text, an empty optional as
 * null.
 */
final class Values {

    private Values() {}

    static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            bindOne(statement, i + 1, arguments[i]);
        }
    }

    private static void bindOne(PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case Optional<?> optional -> bindOne(statement, at, optional.orElse(null));
            case String text -> statement.setString(at, text);
            case Integer number -> statement.setInt(at, number);
            case Long number -> statement.setLong(at, number);
            case Double number -> statement.setDouble(at, number);
            case Boolean yes -> statement.setInt(at, yes ? 1 : 0);
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Instant instant -> statement.setLong(at, micros(instant));
            case UUID id -> statement.setString(at, id.toString());
            case TenantId tenant -> statement.setString(at, tenant.toString());
            case Key key -> statement.setString(at, key.text());
            case Enum<?> constant -> statement.setString(at, constant.name());
            case Map<?, ?> map -> statement.setString(at, Json.write(map));
            case List<?> list -> statement.setString(at, Json.write(list));
            default ->
                    throw new IllegalArgumentException(
                            "no column type for " + value.getClass().getName());
        }
    }

    /** What is too far away for a column becomes the farthest time that one holds. */
    static long micros(Instant instant) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        } catch (ArithmeticException _) {
            return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
