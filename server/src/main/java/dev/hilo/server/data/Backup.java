package dev.hilo.server.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Migrations;
import dev.hilo.jdbc.access.SqlSessionStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Sha256;
import dev.hilo.server.about.Version;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A backup is one zip file: a manifest, and the files of every store. It is made beside a running
 * server and restored only into a folder that holds nothing. Signing keys stay out of it, and a
 * restore ends every session: whoever steals a backup cannot sign in with it, and after a restore
 * people sign in anew.
 */
public final class Backup {

    /** The file is no backup, or not whole, or the place is taken. */
    public static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    private static final String MANIFEST = "manifest.json";

    private final ObjectMapper json = new ObjectMapper();
    private final InstantSource clock;

    public Backup(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Writes the backup under another name first, so that the file is there whole or not at all.
     */
    public Manifest make(Path data, Path file) {
        if (!Files.isRegularFile(DataFolder.database(data))) {
            throw new Refused(data.toAbsolutePath().normalize() + " is not a data folder of Hilo");
        }
        if (Files.exists(file)) {
            throw new Refused(file + " exists already; choose another name");
        }
        if (!Files.isDirectory(folderOf(file))) {
            throw new Refused("the folder " + folderOf(file) + " is not there; make it first");
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            var copies = Files.createTempDirectory(folderOf(file), ".hilo-backup");
            try {
                var manifest = write(data, copies, unfinished);
                OwnerOnly.sync(unfinished);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                Files.deleteIfExists(unfinished);
                deleteFolder(copies);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the backup cannot be written to " + file, e);
        }
    }

    private Manifest write(Path data, Path copies, Path zipFile) throws IOException {
        var entries = new ArrayList<Manifest.Entry>();
        Files.deleteIfExists(zipFile);
        OwnerOnly.createFile(zipFile);
        try (var zip = new ZipOutputStream(Files.newOutputStream(zipFile))) {
            for (Path copy : DataCopy.copy(data, copies)) {
                var name = copies.relativize(copy).toString().replace(File.separatorChar, '/');
                entries.add(new Manifest.Entry(name, Files.size(copy), digest(copy)));
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(copy, zip);
            }
            var manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            Version.current().number(),
                            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                            entries);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            return manifest;
        }
    }

    /**
     * Checks everything before the folder gets its name; what was not restored whole is not there.
     */
    public Manifest restore(Path file, Path data) {
        if (!isEmpty(data)) {
            throw new Refused(
                    data + " holds something already; restore into a new folder with --data");
        }
        var unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip, file);
            // What a killed restore left behind.
            deleteFolder(unfinished);
            OwnerOnly.createFolder(unfinished);
            try {
                for (Manifest.Entry entry : manifest.parts()) {
                    extract(zip, entry, unfinished, file);
                }
                // Refuses what a newer release has written.
                var pending = Migrations.pending(DataFolder.database(unfinished));
                if (!Database.isWhole(DataFolder.database(unfinished))) {
                    throw new Refused(file + " holds a database that is damaged");
                }
                beginAgain(DataFolder.database(unfinished), pending, manifest);
                for (Manifest.Entry entry : manifest.parts()) {
                    OwnerOnly.sync(unfinished.resolve(entry.name()));
                }
                Files.deleteIfExists(data);
                Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                deleteFolder(unfinished);
            }
        } catch (ZipException e) {
            throw new Refused(file + " is not a backup of Hilo, or it is damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be restored", e);
        }
    }

    private Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new Refused(file + " is not a backup of Hilo: it has no manifest");
        }
        var manifest = json.readValue(zip.getInputStream(entry).readAllBytes(), Manifest.class);
        if (manifest.format() > Manifest.FORMAT) {
            throw new Refused(file + " was made by a newer Hilo (" + manifest.hilo() + ")");
        }
        return manifest;
    }

    private static void extract(ZipFile zip, Manifest.Entry entry, Path folder, Path file)
            throws IOException {
        // Only names that a copy of ours has: a manifest cannot write elsewhere.
        boolean known = DataCopy.isKnown(entry.name());
        var stored = zip.getEntry(entry.name());
        if (!known || stored == null) {
            throw new Refused(file + " is not whole: " + entry.name() + " is missing or unknown");
        }
        var target = folder.resolve(entry.name());
        OwnerOnly.createFolder(target.resolveSibling(""));
        try (InputStream in = zip.getInputStream(stored)) {
            Files.copy(in, target);
        }
        if (Files.size(target) != entry.bytes() || !digest(target).equals(entry.sha256())) {
            throw new Refused(file + " is damaged: " + entry.name() + " is not what was backed up");
        }
    }

    /**
     * A session that was ended since the backup would live again: all of them end. The trail tells
     * that what follows in it follows a restore.
     */
    private void beginAgain(Path file, List<String> pendingSteps, Manifest manifest) {
        if (pendingSteps.contains("002-access")) {
            return;
        }
        try (var database = Database.open(file, FaultPoints.NONE)) {
            database.run(() -> {
                new SqlSessionStore(database).deleteAll();
                new LocalTrail(database, clock)
                        .record(
                                "data.restored",
                                Map.of(
                                        "backupOf", manifest.createdAt(),
                                        "hilo", manifest.hilo()));
            });
        }
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static Path folderOf(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), Sha256.begin())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
