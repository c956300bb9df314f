package dev.hilo.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.kernel.SqlTenantStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.testing.Tenants;
import dev.hilo.kernel.testing.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir private Path folder = Path.of("");

    private final Backup backup = new Backup(TestClock.at("2026-03-01T12:00:00Z"));

    @BeforeEach
    void live() throws IOException {
        Files.createDirectory(data());
        DataFolderUpgrade.of(data()).apply();
        try (var database = Database.open(DataFolder.database(data()), FaultPoints.NONE)) {
            database.run(() -> new SqlTenantStore(database).insert(Tenants.andes()));
        }
    }

    @Test
    void what_was_backed_up_is_what_is_restored() {
        var made = backup.make(data(), file());
        assertThat(made.createdAt()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(backup.restore(file(), folder.resolve("again"))).isEqualTo(made);
        assertThat(tenants(folder.resolve("again"))).containsExactly(Tenants.andes());
    }

    @Test
    void a_backup_made_while_writing_restores_one_committed_moment() throws InterruptedException {
        var writing = new AtomicBoolean(true);
        try (var database = Database.open(DataFolder.database(data()), FaultPoints.NONE)) {
            var store = new SqlTenantStore(database);
            var writer =
                    Thread.ofPlatform()
                            .start(() -> {
                                var tenant = Tenants.andes();
                                while (writing.get()) {
                                    tenant = Tenants.next(tenant);
                                    var next = tenant;
                                    database.run(() -> store.update(next));
                                }
                            });
            for (int i = 0; i < 5; i++) {
                backup.make(data(), folder.resolve("backup" + i + ".zip"));
            }
            writing.set(false);
            writer.join();
        }
        for (int i = 0; i < 5; i++) {
            backup.restore(folder.resolve("backup" + i + ".zip"), folder.resolve("again" + i));
            assertThat(tenants(folder.resolve("again" + i))).hasSize(1);
        }
    }

    @Test
    void a_restore_never_writes_over_anything() {
        backup.make(data(), file());
        assertThatThrownBy(() -> backup.restore(file(), data()))
                .isInstanceOf(Backup.Refused.class)
                .hasMessageContaining("holds something already");
    }

    @Test
    void a_backup_never_replaces_a_file() {
        backup.make(data(), file());
        assertThatThrownBy(() -> backup.make(data(), file()))
                .isInstanceOf(Backup.Refused.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void a_damaged_backup_is_refused_and_leaves_nothing() throws IOException {
        backup.make(data(), file());
        try (var zip = FileSystems.newFileSystem(file())) {
            var stored = zip.getPath("hilo.db");
            var bytes = Files.readAllBytes(stored);
            bytes[bytes.length / 2] ^= 1;
            Files.write(stored, bytes);
        }
        assertThatThrownBy(() -> backup.restore(file(), folder.resolve("again")))
                .isInstanceOf(Backup.Refused.class)
                .hasMessageContaining("damaged");
        assertThat(folder.resolve("again")).doesNotExist();
        assertThat(folder.resolve("again.unfinished")).doesNotExist();
    }

    @Test
    void a_manifest_cannot_write_outside_the_folder() throws IOException {
        backup.make(data(), file());
        try (var zip = FileSystems.newFileSystem(file())) {
            var manifest = zip.getPath("manifest.json");
            Files.writeString(
                    manifest,
                    Files.readString(manifest, StandardCharsets.UTF_8)
                            .replace("\"hilo.db\"", "\"../evil.db\""));
        }
        assertThatThrownBy(() -> backup.restore(file(), folder.resolve("again")))
                .isInstanceOf(Backup.Refused.class);
        assertThat(folder.resolve("evil.db")).doesNotExist();
    }

    @Test
    void what_is_no_backup_is_refused() throws IOException {
        try (var zip = FileSystems.newFileSystem(file(), java.util.Map.of("create", "true"))) {
            Files.writeString(zip.getPath("readme.txt"), "holiday pictures");
        }
        assertThatThrownBy(() -> backup.restore(file(), folder.resolve("again")))
                .hasMessageContaining("not a backup of Hilo");
    }

    @Test
    void the_signing_keys_stay_at_home() throws IOException {
        Files.createDirectory(DataFolder.keys(data()));
        Files.writeString(DataFolder.keys(data()).resolve("secret.pem"), "secret");
        backup.make(data(), file());
        try (var zip = FileSystems.newFileSystem(file());
                var files = Files.list(zip.getPath("/"))) {
            assertThat(files.map(Path::toString))
                    .contains("/hilo.db", "/manifest.json")
                    .noneMatch(name -> name.contains("keys"));
        }
    }

    @Test
    void only_the_owner_may_read_the_folder_and_the_backup() throws IOException {
        var fresh = folder.resolve("fresh");
        DataFolder.hold(fresh).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
        backup.make(data(), file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void two_processes_cannot_hold_one_folder() {
        try (var held = DataFolder.hold(data())) {
            assertThat(held.root()).isEqualTo(data());
            // Within one process the lock overlaps; across processes it is refused with a sentence,
            // which the tests of the whole program see.
            assertThatThrownBy(() -> DataFolder.hold(data())).isNotNull();
        }
        DataFolder.hold(data()).close();
    }

    private static List<Tenant> tenants(Path data) {
        try (var database = Database.open(DataFolder.database(data), FaultPoints.NONE)) {
            var store = new SqlTenantStore(database);
            return database.read(() -> store.list(PageRequest.first(10))).items();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path file() {
        return folder.resolve("backup.zip");
    }
}
