package dev.hilo.plant;

import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A file to import. Its rows are read anew whenever they are needed, so that a large file costs its
 * bytes and nothing more. Made by {@link #survey}, which finds what is wrong with the file itself.
 * Used by one thread.
 */
final class ImportFile {

    static final int MOST_ROWS = 100_000;

    /** Places by hash: now and then one that was not named looks as if it were. */
    private static final int PLACES = 1 << 22;

    private final ImportFormat format;
    private final byte[] bytes;
    private final Set<Level> levels = EnumSet.noneOf(Level.class);
    private final BitSet places = new BitSet(PLACES);
    private int rows;

    private ImportFile(ImportFormat format, byte[] bytes) {
        this.format = format;
        this.bytes = bytes;
    }

    static ImportFile survey(ImportFormat format, byte[] bytes, LineProblems problems) {
        var file = new ImportFile(format, bytes);
        format.read(bytes, problems, row -> file.note(row, problems));
        return file;
    }

    private void note(ImportRow row, LineProblems problems) {
        if (++rows > MOST_ROWS) {
            throw Refusal.invalid("line " + row.line(), "import.too-many-rows", MOST_ROWS);
        }
        var wrong = new Problems();
        var path = path(row, wrong);
        problems.addAll(row.line(), wrong);
        path.ifPresent(place -> levels.add(place.level()));
        for (var at = path; at.isPresent(); at = at.get().parent()) {
            places.set(place(at.get()));
        }
    }

    /** Every row that has a path, sites first: what stands above another comes before it. */
    void forEach(BiConsumer<ImportRow, PlantPath> each) {
        for (Level level : levels) {
            // What cannot be read has been told by the survey.
            format.read(
                    bytes,
                    new LineProblems(),
                    row ->
                            path(row, new Problems())
                                    .filter(path -> path.level() == level)
                                    .ifPresent(path -> each.accept(row, path)));
        }
    }

    int rows() {
        return rows;
    }

    /** Whether the file may name this place or something below it; false is certain. */
    boolean mayName(PlantPath path) {
        return places.get(place(path));
    }

    private static Optional<PlantPath> path(ImportRow row, Problems problems) {
        var in = row.members().reader(problems);
        var path = in.path("path");
        in.required("path", path);
        return path;
    }

    private static int place(PlantPath path) {
        int hash = path.hashCode();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
