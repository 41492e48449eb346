package nl.kpimodel.core.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the ids and names that a user may have meant by a mistyped one. Two kinds of mistakes are common: a number just beyond the last one
 * ({@code A 43} after {@code A 42}), and an extra, missing or wrong letter or digit ({@code A 131} instead of {@code A 13}).
 */
public final class Nearest {
    private static final int MOST = 3;

    /** The number of results that differ only in their numbers, if there are that many. */
    private static final int MOST_BY_NUMBER = 2;

    /** Only the start of a longer text is compared, because the time grows with the product of the lengths. */
    private static final int MOST_COMPARED = 200;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private Nearest() {}

    /**
     * Returns the ids nearest to an id: first two ids that differ only in their numbers, with earlier numbers weighing more ({@code E
     * 4.1.5} is nearer to {@code E 4.1.9} than {@code E 4.2.9} is); then those whose canonical forms need the fewest edits, in model order
     * among equals.
     */
    public static List<String> to(Object id, Collection<?> candidates) {
        String wanted = start(id.toString());
        List<String> all = candidates.stream().map(Object::toString).toList();
        Set<String> nearest = new LinkedHashSet<>();
        byNumber(wanted, all).stream().limit(MOST_BY_NUMBER).forEach(nearest::add);
        all.stream().sorted(Comparator.comparingInt(candidate -> distance(wanted, start(candidate)))).forEach(nearest::add);
        return nearest.stream().limit(MOST).toList();
    }

    private static List<String> byNumber(String wanted, List<String> candidates) {
        List<BigInteger> numbers = numbers(wanted);
        if (numbers.isEmpty()) {
            return List.of();
        }
        String words = NUMBER.matcher(wanted).replaceAll("0");
        return candidates.stream()
                .filter(candidate -> NUMBER.matcher(start(candidate)).replaceAll("0").equals(words))
                .sorted(Comparator.comparing(candidate -> differences(numbers, numbers(start(candidate))), Nearest::compare))
                .toList();
    }

    private static List<BigInteger> numbers(String text) {
        List<BigInteger> numbers = new ArrayList<>();
        for (Matcher number = NUMBER.matcher(text); number.find();) {
            numbers.add(new BigInteger(number.group()));
        }
        return numbers;
    }

    private static List<BigInteger> differences(List<BigInteger> wanted, List<BigInteger> numbers) {
        List<BigInteger> differences = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            differences.add(wanted.get(i).subtract(numbers.get(i)).abs());
        }
        return differences;
    }

    private static int compare(List<BigInteger> one, List<BigInteger> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Returns the Levenshtein distance: the number of characters to insert, delete or replace. */
    private static int distance(String from, String to) {
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
