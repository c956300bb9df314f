package dev.hilo.plant;

import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with a file, by line: the first thousand, and how many there were. Used by one
 * thread, for one file.
 */
public final class LineProblems {

    static final int MOST_TOLD = 1000;

    private record AtLine(int line, Problem problem) {}

    private final List<AtLine> told = new ArrayList<>();
    private int total;

    /**
     * @param field the column, or nothing for the whole line
     */
    public void add(int line, String field, String code, Object... arguments) {
        add(line, Problem.of(field, code, arguments));
    }

    void addAll(int line, Problems problems) {
        problems.list().forEach(problem -> add(line, problem));
    }

    private void add(int line, Problem problem) {
        if (++total <= MOST_TOLD) {
            var place = "line " + line + (problem.field().isEmpty() ? "" : "/" + problem.field());
            told.add(new AtLine(line, new Problem(place, problem.code(), problem.arguments())));
        }
    }

    /** Refuses the file with all that was found, if anything was. */
    public void refuse() {
        if (total == 0) {
            return;
        }
        told.sort(Comparator.comparingInt(AtLine::line));
        var problems = new ArrayList<>(told.stream().map(AtLine::problem).toList());
        if (total > MOST_TOLD) {
            problems.add(Problem.of("", "import.more-problems", total, MOST_TOLD));
        }
        throw Refusal.invalid(problems);
    }
}
