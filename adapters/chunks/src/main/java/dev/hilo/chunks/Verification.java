package dev.hilo.chunks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Walks the files of a history that nobody writes, and holds everything against everything:
 * checksums, the order and number of readings, the minutes of each chunk against its readings, and
 * the hours of each year against the minutes.
 */
public final class Verification {

    /** How far it is: files, of how many. */
    public record Progress(int files, int of) {}

    /** What is wrong with a file, in words for the operator. */
    public record Damage(Path file, String what) {}

    /**
     * What was found.
     *
     * @param readings those in the days' files, before late ones are laid over them
     */
    public record Findings(
            int files, long chunks, long readings, long bytes, List<Damage> damages) {

        public boolean isSound() {
            return damages.isEmpty();
        }
    }

    private final OpenFiles open = new OpenFiles();
    private final List<Damage> damages = new ArrayList<>();
    private int files;
    private long chunks;
    private long readings;
    private long bytes;

    private Verification() {}

    /**
     * @param folder the one that {@link ChunkStore#open} is given
     */
    public static Findings of(Path folder, Consumer<Progress> progress) {
        var verification = new Verification();
        var shelves = new ArrayList<Path>();
        for (String tenant : Folders.names(folder)) {
            var history = folder.resolve(tenant);
            Folders.names(history).forEach(shelf -> shelves.add(history.resolve(shelf)));
        }
        int of = 0;
        for (var shelf : shelves) {
            of += Folders.names(shelf, Day.SUFFIX).size();
        }
        for (var shelf : shelves) {
            verification.verify(shelf, of, progress);
        }
        return new Findings(
                verification.files,
                verification.chunks,
                verification.readings,
                verification.bytes,
                List.copyOf(verification.damages));
    }

    private void verify(Path folder, int of, Consumer<Progress> progress) {
        try (var shelf = new Shelf(folder, open)) {
            for (var day : shelf.all()) {
                var found = DayVerification.of(day, shelf.hours());
                chunks += found.chunks();
                readings += found.readings();
                bytes += day.file().path().toFile().length();
                found.damages().forEach(what -> damages.add(new Damage(day.file().path(), what)));
                progress.accept(new Progress(++files, of));
                day.file().close();
            }
        } catch (ChunkFailure e) {
            damages.add(new Damage(folder, e.getMessage() + ": " + e.getCause()));
        }
    }
}
