package nl.kpimodel.data.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/** The columns that a mapping names, found in the header of one file. */
final class MappedColumns {
    /** Longer names are told apart by their beginnings: comparing takes time that grows with the length of both. */
    private static final int MOST_COMPARED = 200;

    /** A year, and a number or two; one of a person is longer, and may stand where a line break went astray. */
    private static final int MOST_DIGITS = 7;

    private final List<String> header;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, List<Integer>> twice = new LinkedHashMap<>();

    /** No columns, before the header is read. */
    MappedColumns() {
        this.header = List.of();
    }

    MappedColumns(FigureMapping mapping, List<String> header) {
        this.header = List.copyOf(header);
        for (String column : mapping.columns()) {
            List<Integer> found = new ArrayList<>();
            for (int place = 0; place < header.size(); place++) {
                if (mapping.isNamed(column, header.get(place))) {
                    found.add(place);
                }
            }
            if (found.isEmpty()) {
                missing.add(column);
            } else {
                places.put(column, found.get(0));
            }
            if (found.size() > 1) {
                twice.put(column, found);
            }
        }
    }

    /** The place from 0 of a column that is there. */
    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("Column " + column + " was not found, and yet is read.");
        }
        return place;
    }

    /** Which cells of a row are read. */
    boolean[] read() {
        boolean[] read = new boolean[header.size()];
        places.values().forEach(place -> read[place] = true);
        return read;
    }

    /** How many cells a row must have: those up to the last column with a name. */
    int needed() {
        int needed = header.size();
        while (needed > 0 && header.get(needed - 1).isBlank()) {
            needed--;
        }
        return needed;
    }

    /** How many cells the header has. */
    int size() {
        return header.size();
    }

    /** Columns that the header has not. */
    List<String> missing() {
        return missing;
    }

    /** Columns that the header has more than once, with their places from 0. */
    Map<String, List<Integer>> twice() {
        return twice;
    }

    /** The names that the header has, as far as they may be shown: without one column that was asked for the first row may be data. */
    String shown() {
        return header.stream().filter(name -> !name.isBlank()).map(this::shown).collect(Collectors.joining(", "));
    }

    /** For each missing column the name in the header that it may have been meant for. */
    String nearest() {
        return missing.stream()
                .map(this::nearest)
                .map(name -> name == null ? DisplayText.NOT_SHOWN : shown(name))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String shown(String name) {
        boolean mayBeData = places.isEmpty() || name.codePoints().filter(Character::isDigit).count() > MOST_DIGITS;
        return mayBeData ? DisplayText.name(name) : name.strip();
    }

    private @Nullable String nearest(String column) {
        return header.stream()
                .filter(name -> !name.isBlank())
                .min(Comparator.comparingInt(name -> distance(start(column), start(name.strip()))))
                .orElse(null);
    }

    private static String start(String name) {
        return name.substring(0, Math.min(name.length(), MOST_COMPARED));
    }

    /** The number of characters to insert, drop or replace, after Levenshtein. */
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
}
