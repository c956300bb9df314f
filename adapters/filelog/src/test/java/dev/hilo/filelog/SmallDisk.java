package dev.hilo.filelog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of a few megabytes of its own, which only root can make. */
final class SmallDisk implements AutoCloseable {

    private final Path mounted;

    private SmallDisk(Path mounted) {
        this.mounted = mounted;
    }

    /** Skips the test, and says why, where no file system can be mounted. */
    static SmallDisk mount(Path at, int megabytes) throws IOException {
        Files.createDirectories(at);
        boolean done =
                isRoot()
                        && run(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=" + megabytes + "m",
                                "tmpfs",
                                at.toString());
        assumeTrue(done, "skipped: only root on Linux can mount the small disk of this test");
        return new SmallDisk(at);
    }

    Path path() {
        return mounted;
    }

    /** Takes everything that is left. */
    void fill() throws IOException {
        var block = new byte[4096];
        try (var filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (Files.size(filler()) == 0) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return mounted.resolve("filler");
    }

    private static boolean isRoot() throws IOException {
        return Files.isDirectory(Path.of("/proc/self"))
                && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static boolean run(String... command) throws IOException {
        return new ProcessBuilder(List.of(command)).inheritIO().start().onExit().join().exitValue()
                == 0;
    }

    @Override
    public void close() throws IOException {
        run("umount", mounted.toString());
    }
}
