package nl.kpimodel.data.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;

/** The columns that a mapping names, found in the header of one file. */
final class MappedColumns {

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
