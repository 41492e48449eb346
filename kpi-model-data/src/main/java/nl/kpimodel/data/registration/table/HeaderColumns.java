package nl.kpimodel.data.registration.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;

/** The columns named by a mapping, as found in the header of one file. */
public final class HeaderColumns {
    /**
     * The most digits in a name that may be shown: a year, and a number or two. A number that identifies a person is longer, and may be in
     * the first row if a line break is misplaced.
     */
    private static final int MOST_DIGITS = 7;

    private final List<String> header;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, List<Integer>> twice = new LinkedHashMap<>();

    /** Creates an object without columns, for use before the header is read. */
    public HeaderColumns() {
        this.header = List.of();
    }

    /**
     * Finds columns in a header.
     *
     * @param columns the names in the mapping
     * @param header the names in the file
     * @param ways tests of whether a name in the file is that of the mapping; each is tried only if those before it find nothing
     */
    public HeaderColumns(Set<String> columns, List<String> header, List<BiPredicate<String, String>> ways) {
        this.header = List.copyOf(header);
        for (String column : columns) {
            List<Integer> found = ways.stream().map(way -> places(name -> way.test(column, name))).filter(some -> !some.isEmpty()).findFirst()
                    .orElse(List.of());
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

    private List<Integer> places(Predicate<String> is) {
        return IntStream.range(0, header.size()).filter(place -> is.test(header.get(place))).boxed().toList();
    }

    /** Returns the index from 0 of a column that is present. */
    public int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("Column " + column + " was not found, and yet is read.");
        }
        return place;
    }

    /** Returns which cells of a row are read. */
    public boolean[] read() {
        boolean[] read = new boolean[header.size()];
        places.values().forEach(place -> read[place] = true);
        return read;
    }

    /** Returns the number of cells that a row must have: up to the last column with a name. */
    public int needed() {
        int needed = header.size();
        while (needed > 0 && header.get(needed - 1).isBlank()) {
            needed--;
        }
        return needed;
    }

    /** Returns the number of cells of the header. */
    public int size() {
        return header.size();
    }

    /** Returns the columns that the header does not have. */
    public List<String> missing() {
        return missing;
    }

    /** Returns the columns that the header has more than once, with their indexes from 0. */
    public Map<String, List<Integer>> twice() {
        return twice;
    }

    /** Returns the names in the header that may be shown. If no requested column is found, the first row may be data. */
    public String shown() {
        return header.stream().filter(name -> !name.isBlank()).map(this::shown).collect(Collectors.joining(", "));
    }

    /** Returns, for each missing column, the most similar name in the header. */
    public String nearest() {
        List<String> names = header.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
        return missing.stream()
                .map(column -> names.isEmpty() ? DisplayText.NOT_SHOWN : shown(Nearest.to(column, names).get(0)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String shown(String name) {
        boolean mayBeData = places.isEmpty() || name.codePoints().filter(Character::isDigit).count() > MOST_DIGITS;
        return mayBeData ? DisplayText.name(name) : name.strip();
    }
}
