package nl.kpimodel.core.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that were removed and added between two texts: the smallest possible number of words. White space between words does not
 * matter.
 */
public final class WordDifference {
    /** Texts with more words than this are shown as a whole, because the time grows with the product of their lengths. */
    private static final int MOST_WORDS = 2_000;

    /** What happened to a sequence of words. */
    public enum Kind {
        /** Both texts have the words. */
        KEPT,
        /** Only the first text has the words. */
        REMOVED,
        /** Only the second text has the words. */
        ADDED
    }

    /**
     * Consecutive words with the same kind.
     *
     * @param kind what happened to them
     * @param words the words, with one space between them
     */
    public record Part(Kind kind, String words) {}

    private final List<Part> parts = new ArrayList<>();

    private WordDifference() {}

    /** Returns the parts of both texts in order. Removed words come before those that replace them. */
    public static List<Part> between(String before, String after) {
        WordDifference difference = new WordDifference();
        difference.compare(words(before), words(after));
        return difference.parts;
    }

    private static List<String> words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }

    private void compare(List<String> before, List<String> after) {
        if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
            add(Kind.REMOVED, before);
            add(Kind.ADDED, after);
            return;
        }
        int[][] common = commonWords(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                add(Kind.KEPT, List.of(before.get(i)));
                i++;
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(Kind.REMOVED, List.of(before.get(i++)));
            } else {
                add(Kind.ADDED, List.of(after.get(j++)));
            }
        }
    }

    /** Returns, for each pair of positions, the length of the longest common subsequence of the remaining words. */
    private static int[][] commonWords(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String added = String.join(" ", words);
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).kind() == kind) {
            parts.set(last, new Part(kind, parts.get(last).words() + " " + added));
        } else {
            parts.add(new Part(kind, added));
        }
    }
}
