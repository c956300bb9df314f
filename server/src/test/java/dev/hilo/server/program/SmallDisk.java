package dev.hilo.server.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A file system in memory, small enough to be filled. Needs root, as mounting does. */
final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Whether this process may have one; the reason is for whoever reads the log. */
    static boolean isPossible() {
        boolean possible =
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("user.name").equals("root");
        if (!possible) {
            System.out.println("skipped: only root on Linux can mount a small disk to fill");
        }
        return possible;
    }

    static SmallDisk mount(Path folder, int megabytes) {
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Fills it until no more than this is free, at once and by somebody else. */
    void fillTo(long freeBytes) {
        try (var file =
                FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long more = free() - freeBytes; more > 0; more = free() - freeBytes) {
                file.write(ByteBuffer.allocate((int) Math.min(PIECE, more)));
            }
        } catch (IOException e) {
            if (freeBytes > 0) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void empty() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }
}
