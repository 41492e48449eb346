package nl.kpimodel.core.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the ids and names that somebody who mistyped one may have meant. */
public final class Nearest {
    private static final int MOST = 3;

    /** Of a longer text the start is compared: the work grows with the product of the lengths. */
    private static final int MOST_COMPARED = 200;

    private Nearest() {}

    /** The ids whose canonical forms take the fewest edits, in model order among equals. */
    public static List<String> to(Object id, Collection<?> candidates) {
        String wanted = id.toString();
        List<String> nearest = new ArrayList<>();
        candidates.forEach(candidate -> nearest.add(candidate.toString()));
        nearest.sort(Comparator.comparingInt(candidate -> distance(wanted, candidate)));
        return List.copyOf(nearest.subList(0, Math.min(MOST, nearest.size())));
    }

    /** The number of characters to insert, drop or replace, after Levenshtein. */
    private static int distance(String wanted, String candidate) {
        String from = start(wanted);
        String to = start(candidate);
        int[] previous = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replace = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[to.length()];
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), MOST_COMPARED));
    }
}
