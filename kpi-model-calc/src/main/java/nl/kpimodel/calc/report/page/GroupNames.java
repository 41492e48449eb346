package nl.kpimodel.calc.report.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Stratum;

/**
 * The short names of the groups of a page: a mark in the overview and a label in a drawing. No two groups have the same mark or the same
 * label.
 *
 * <ul>
 *   <li>A mark is the shortest unique prefix of the name, in capitals: {@code N} and {@code Z}, or {@code OO} and {@code OU}.
 *   <li>If a name needs more than three characters, as {@code Wijkteam 1} and {@code Wijkteam 2} do, the marks are the letters of the alphabet in the order of
 *       the names.
 *   <li>The group of units without a value has the mark {@code ?}, and that of units in no band {@code *}.
 *   <li>A label is the name. A long name is shortened in the middle, because names of teams often differ at their end.
 * </ul>
 */
final class GroupNames {
    /** The order of strata by the values of their keys. Numbers within a name are compared by size, and units without a value come last. */
    static final Comparator<Stratum> ORDER = (one, other) -> {
        Iterator<String> values = other.values().values().iterator();
        for (String value : one.values().values()) {
            int order = values.hasNext() ? byName(value, values.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return values.hasNext() ? -1 : 0;
    };

    /** Matches a character as users perceive it, including its accents. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int LONGEST_NUMBER = 12;
    private static final int LONGEST_MARK = 3;
    private static final int LONGEST_LABEL = 22;
    private static final int LETTERS = 26;

    private final Map<String, String> marks = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    private GroupNames() {}

    /**
     * Returns the short names of groups.
     *
     * @param groups all groups whose short names must differ; groups with the same name are one group
     */
    static GroupNames of(Collection<ChosenKpi.Group> groups) {
        GroupNames names = new GroupNames();
        Map<String, String> reserved = new LinkedHashMap<>();
        Set<String> registered = new LinkedHashSet<>();
        groups.stream().sorted(Comparator.comparing(ChosenKpi.Group::stratum, ORDER)).forEach(group -> {
            if (group.stratum().values().containsValue(Stratum.UNKNOWN)) {
                reserved.put(group.name(), "?");
            } else if (group.stratum().values().containsValue(Stratum.OTHER)) {
                reserved.put(group.name(), "*");
            } else {
                registered.add(group.name());
            }
        });
        names.mark(List.copyOf(registered), reserved.values());
        names.marks.putAll(reserved);
        names.label();
        return names;
    }

    private static int byName(String one, String other) {
        return Comparator.comparing(GroupNames::isReserved).thenComparing(GroupNames::comparable).thenComparing(Comparator.naturalOrder()).compare(one, other);
    }

    private static boolean isReserved(String value) {
        return value.equals(Stratum.UNKNOWN) || value.equals(Stratum.OTHER);
    }

    private static String comparable(String name) {
        return NUMBER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(number -> "0".repeat(Math.max(0, LONGEST_NUMBER - number.group().length())) + number.group());
    }

    private static List<String> characters(String name) {
        return CHARACTER.matcher(name).results().map(MatchResult::group).toList();
    }

    // Marks

    private void mark(List<String> names, Collection<String> taken) {
        List<List<String>> capitals = names.stream().map(name -> characters(name.toUpperCase(Locale.ROOT))).toList();
        List<String> beginnings = capitals.stream().map(name -> beginning(name, capitals)).toList();
        boolean areMarks = beginnings.stream().noneMatch(beginning -> beginning.isEmpty() || taken.contains(beginning));
        for (int i = 0; i < names.size(); i++) {
            marks.put(names.get(i), areMarks ? beginnings.get(i) : letter(i));
        }
    }

    /** Returns the shortest unique prefix; empty if it is too long or there is none. */
    private static String beginning(List<String> name, List<List<String>> names) {
        return IntStream.rangeClosed(1, Math.min(name.size(), LONGEST_MARK)).mapToObj(length -> name.subList(0, length))
                .filter(beginning -> names.stream().filter(other -> other.size() >= beginning.size() && other.subList(0, beginning.size()).equals(beginning)).count() == 1)
                .findFirst().map(beginning -> String.join("", beginning).strip()).orElse("");
    }

    private static String letter(int number) {
        return (char) ('a' + number % LETTERS) + (number < LETTERS ? "" : Integer.toString(number / LETTERS + 1));
    }

    // Labels

    private void label() {
        Set<String> used = new HashSet<>();
        for (String name : new TreeSet<>(marks.keySet())) {
            if (characters(name).size() <= LONGEST_LABEL) {
                used.add(name);
                labels.put(name, name);
            }
        }
        for (String name : new TreeSet<>(marks.keySet())) {
            labels.computeIfAbsent(name, tooLong -> cuts(characters(tooLong)).filter(used::add).findFirst().orElse(tooLong));
        }
    }

    /** Returns shortened forms of a name, with less and less of its beginning and more and more of its end. */
    private static Stream<String> cuts(List<String> name) {
        return IntStream.iterate(LONGEST_LABEL / 2, kept -> kept >= 0, kept -> kept - 1).mapToObj(kept -> String.join("", name.subList(0, kept)).strip() + "\u2026"
                + String.join("", name.subList(name.size() - (LONGEST_LABEL - 1 - kept), name.size())).strip());
    }

    /** Returns the marks by name, in the order of the names. */
    Map<String, String> marks() {
        return marks;
    }

    String mark(String name) {
        return marks.getOrDefault(name, "");
    }

    String label(String name) {
        return labels.getOrDefault(name, name);
    }
}
