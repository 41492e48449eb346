package nl.kpimodel.data.registration.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Nearest;
import nl.kpimodel.data.registration.value.Spelling;

/** The columns that a mapping names, found in the header of one file: by the very name, else by another spelling of it. */
final class HeaderColumns {
    private final List<String> header;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, List<Integer>> twice = new LinkedHashMap<>();

    HeaderColumns(Set<String> columns, List<String> header) {
        this.header = List.copyOf(header);
        for (String column : columns) {
            List<Integer> found = places(name -> name.strip().equals(column));
            if (found.isEmpty()) {
                String folded = Spelling.folded(column);
                found = places(name -> !folded.isEmpty() && Spelling.folded(name).equals(folded));
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

    private List<Integer> places(Predicate<String> is) {
        return IntStream.range(0, header.size()).filter(place -> is.test(header.get(place))).boxed().toList();
    }

    /** The place from 0 of a column. */
    int place(String column) {
        return Objects.requireNonNull(places.get(column), column);
    }

    boolean[] read() {
        boolean[] read = new boolean[header.size()];
        places.values().forEach(place -> read[place] = true);
        return read;
    }

    List<String> missing() {
        return missing;
    }

    Map<String, List<Integer>> twice() {
        return twice;
    }

    /** The names in the header; without one column that was asked for the first row may be data, of which little is shown. */
    String shown() {
        return header.stream().filter(name -> !name.isBlank()).map(this::shown).collect(Collectors.joining(", "));
    }

    /** The name in the header that each missing column may have been meant for. */
    String nearest() {
        List<String> names = header.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
        return missing.stream()
                .map(column -> names.isEmpty() ? DisplayText.NOT_SHOWN : shown(Nearest.to(column, names).get(0)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String shown(String name) {
        return places.isEmpty() ? DisplayText.name(name) : name.strip();
    }
}
