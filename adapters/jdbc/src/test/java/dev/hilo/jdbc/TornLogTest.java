package dev.hilo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.jdbc.kernel.SqlTenantStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is left when the power fails between a write and its sync: the write-ahead log ends
 * anywhere, or with garbage. Whatever the end, a transaction is there whole or not at all, in
 * order.
 */
class TornLogTest {

    private static final int ROWS = 20;

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Test
    void a_log_torn_anywhere_holds_whole_transactions_only() throws IOException {
        for (int transaction = 0; transaction < 3; transaction++) {
            int first = transaction * ROWS;
            test.database().run(() -> insert(test.database(), first));
        }
        var seen = new HashSet<Integer>();
        Seeded.cases(40, random -> seen.add(rowsAfterTear(random)));
        assertThat(seen).as("tears before, between and after transactions").contains(20, 40);
    }

    private int rowsAfterTear(RandomGenerator random) {
        try {
            return torn(random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int torn(RandomGenerator random) throws IOException {
        var folder = Files.createTempDirectory(test.file().getParent(), "torn");
        var copy = Files.copy(test.file(), folder.resolve("hilo.db"));
        var log = Path.of(test.file() + "-wal");
        var torn = Files.copy(log, folder.resolve("hilo.db-wal"));
        long length = random.nextLong(Files.size(torn) + 1);
        try (var channel = FileChannel.open(torn, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            if (random.nextBoolean()) {
                var garbage = new byte[5000];
                random.nextBytes(garbage);
                channel.write(ByteBuffer.wrap(garbage), length);
            }
        }
        try (var database = Database.open(copy, FaultPoints.NONE)) {
            int rows = hasSchema(database) ? count(database) : 0;
            assertThat(rows % ROWS).as("rows after a tear at %d", length).isZero();
            return rows;
        }
    }

    private static boolean hasSchema(Database database) {
        return database.read(
                () -> database.sql().exists("select 1 from sqlite_master where name = 'tenants'"));
    }

    private static int count(Database database) {
        var store = new SqlTenantStore(database);
        return database.read(() -> store.list(PageRequest.first(1000))).items().size();
    }

    private static void insert(Database database, int first) {
        var store = new SqlTenantStore(database);
        for (int n = first; n < first + ROWS; n++) {
            store.insert(
                    new Tenant(
                            new TenantId(new UUID(1, n)),
                            new Key("t" + n),
                            "Tenant",
                            "eu",
                            Retention.USUAL,
                            false,
                            Instant.EPOCH,
                            1));
        }
    }
}
