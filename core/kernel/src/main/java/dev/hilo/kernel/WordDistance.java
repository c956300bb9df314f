package dev.hilo.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How far two words are apart, to find the one that somebody probably meant. */
public final class WordDistance {

    private static final int FARTHEST = 3;

    private WordDistance() {}

    /** How many letters must be added, dropped or changed (Levenshtein). */
    public static int between(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /** The nearest of the known words, unless all are far. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> between(word, candidate) <= FARTHEST)
                .min(Comparator.comparingInt(candidate -> between(word, candidate)));
    }
}
