package dev.hilo.server.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What was walked and how it was found, a line each, and below it every fault in words. */
final class FindingsTable {

    private static final int MOST_FAULTS = 100;
    private static final String LINE = "%-24s %8s %32s %16s  %s%n";

    private record Row(String part, String files, String holds, String bytes, String found) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** Files, what they hold, and what is wrong with them. */
    void files(String part, int files, String holds, long bytes, List<String> wrong) {
        rows.add(new Row(part, number(files), holds, number(bytes), found(wrong, "whole")));
        faults.addAll(wrong);
    }

    /** Figures that should agree with others. */
    void figures(String part, String holds, List<String> wrong) {
        rows.add(new Row(part, "", holds, "", found(wrong, "agrees")));
        faults.addAll(wrong);
    }

    void notLookedAt(String part, String why) {
        rows.add(new Row(part, "", "", "", why));
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    void print(PrintWriter out) {
        out.printf(LINE, "PART", "FILES", "HOLDS", "BYTES", "FOUND");
        rows.forEach(row -> out.printf(LINE, row.part, row.files, row.holds, row.bytes, row.found));
        faults.stream().limit(MOST_FAULTS).forEach(fault -> out.println("- " + fault));
        if (faults.size() > MOST_FAULTS) {
            out.printf("- and %,d more%n", faults.size() - MOST_FAULTS);
        }
    }

    private static String found(List<String> wrong, String nothing) {
        return wrong.isEmpty() ? nothing : "BROKEN (%,d)".formatted(wrong.size());
    }

    private static String number(long number) {
        return "%,d".formatted(number);
    }
}
