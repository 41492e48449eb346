package nl.kpimodel.calc.report.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * An attack on the published files of a run by linear programming. The equations follow from the rules for small groups. They are derived
 * only from the rules and the files, without the library.
 */
final class Attack {
    private static final double EPSILON = 1e-6;

    /** A number that exceeds all numbers of a registration. It makes every programme bounded, so that there always is a solution. */
    private static final double BEYOND = 10_000;

    /** Figures that count the same part of the same units. */
    private static final Map<String, String> PARTS = with(Map.of(
            "A 2 proactiveShare", "A 2 proactive", "A 5 share", "A 5 count", "A 30 share", "A 30 count",
            "A 28 share", "A 28 count", "A 28 toLowerLineShare", "A 28 toLowerLineCount", "E 1.3.1 value", "E 1.1.1 value"),
            countsAndShares("A 36", "A 37", "A 38", "A 39", "K 3"), echelons("Share", "Count"));

    /** Figures over exactly the same units as another. */
    private static final Map<String, String> SAME_UNITS = with(PARTS, Map.ofEntries(
            Map.entry("A 2 proactive", "A 2 reactive"), Map.entry("A 2 proactiveShare", "A 2 reactive"), Map.entry("A 13 perEmployee", "A 12 value"),
            Map.entry("A 13 perFte", "A 12 value"), Map.entry("A 15 value", "A 12 value"), Map.entry("A 22 mean", "A 22 count"),
            Map.entry("A 23 count", "A 27 all"), Map.entry("A 28 echelon1Count", "A 28 echelon0Count"), Map.entry("A 28 echelon2Count", "A 28 echelon0Count"),
            Map.entry("A 28 echelon3Count", "A 28 echelon0Count"), Map.entry("A 28 echelon4Count", "A 28 echelon0Count")));

    /** Figures over some of the units of another, because the other units lack a field. */
    private static final Map<String, String> SOME_UNITS = Map.ofEntries(
            Map.entry("A 20 cases", "A 12 value"), Map.entry("A 4 value", "A 6 value"), Map.entry("A 30 count", "A 29 count"),
            Map.entry("A 29 successfulShare", "A 29 count"), Map.entry("A 5 count", "A 2 reactive"), Map.entry("A 21 persons", "A 22 count"),
            Map.entry("A 28 toLowerLineCount", "A 28 echelon0Count"), Map.entry("K 2 value", "A 22 count"));

    /** Figures over some of the units of another, because the other units are excluded. */
    private static final Map<String, String> FEWER_UNITS = Map.of("A 36 count", "A 27 all", "E 1.2.2 value", "E 1.2.1 value");

    private static final List<String> SHARES = List.of("A 2 proactiveShare", "A 5 share", "A 9 value", "A 9 internal", "A 9 external", "A 14 lowToHigh",
            "A 14 highToLow", "A 20 cases", "A 29 successfulShare", "A 30 share", "A 15 value", "A 28 share", "A 28 toLowerLineShare", "A 36 share", "A 37 share",
            "A 38 share", "A 39 share", "K 2 value", "K 3 share");
    private static final List<String> COUNTS = List.of("A 2 reactive", "A 2 proactive", "A 5 count", "A 6 value", "A 22 count", "A 23 count", "A 30 count",
            "A 7 value", "A 21 persons", "A 28 count", "A 28 clients", "A 28 toLowerLineCount", "A 36 count", "A 37 count", "A 38 count", "A 39 count", "K 3 count");

    /** Figures that count distinct people, of whom two teams together may have fewer. */
    private static final List<String> DISTINCT = List.of("A 7 value", "A 21 persons", "A 28 clients");
    private static final List<String> FLOWS = List.of("A 2", "A 4", "A 5", "A 6", "A 9", "A 23", "A 27", "A 28", "A 29", "A 30", "A 36", "K 1");

    private static Map<String, String> countsAndShares(String... kpis) {
        Map<String, String> pairs = new HashMap<>();
        List.of(kpis).forEach(kpi -> pairs.put(kpi + " share", kpi + " count"));
        return pairs;
    }

    private static Map<String, String> echelons(String one, String other) {
        Map<String, String> pairs = new HashMap<>();
        IntStream.range(0, 5).forEach(echelon -> pairs.put("A 28 echelon" + echelon + one, "A 28 echelon" + echelon + other));
        return pairs;
    }

    @SafeVarargs
    private static Map<String, String> with(Map<String, String>... parts) {
        Map<String, String> all = new LinkedHashMap<>();
        List.of(parts).forEach(part -> new TreeMap<>(part).forEach(all::put));
        return all;
    }

    private static boolean isShare(String figure) {
        return SHARES.contains(figure) || figure.startsWith("E ") || figure.matches("A 28 echelon.Share");
    }

    private static boolean isCount(String figure) {
        return COUNTS.contains(figure) || figure.matches("A 28 echelon.Count");
    }

    private static boolean isFlow(String kpi) {
        return FLOWS.contains(kpi) || kpi.startsWith("E ");
    }

    /** A number that may be known. */
    final class Unknown {
        final String name;
        private double low;
        private double high = Double.POSITIVE_INFINITY;
        /** Whether a figure with this number is hidden and no other shows it. */
        private boolean isHidden;
        private Unknown same;
        private int index = -1;
        /** The lowest and highest values in solutions. */
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        private Unknown(String name) {
            this.name = name;
        }

        private Unknown root() {
            return same == null ? this : same.root();
        }

        boolean isKnown() {
            return root().low == root().high;
        }

        private void solved(double value) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }

        /** Returns the number of values that solutions have shown to be possible. A hidden number is at least 1. */
        private long possible() {
            return least > greatest ? 0 : (long) (Math.floor(greatest + EPSILON) - Math.max(Math.ceil(least - EPSILON), 1)) + 1;
        }

        boolean isHidden() {
            return root().isHidden && !isKnown();
        }
    }

    private record Term(Unknown unknown, double factor) {}

    /** Terms whose sum is 0, or at most 0. */
    private record Equation(List<Term> terms, boolean isEquality) {}

    private final List<JsonNode> files;
    private final Map<String, Unknown> unknowns = new LinkedHashMap<>();
    private final List<Equation> equations = new ArrayList<>();
    private final Map<Unknown, List<Equation>> byUnknown = new HashMap<>();

    Attack(List<JsonNode> files) {
        this.files = files;
        for (JsonNode file : files) {
            read(file);
        }
        files.forEach(this::withinKpis);
        files.forEach(this::strata);
        periods();
        settle();
    }

    private static String day(JsonNode file) {
        return file.at("/period/last").asText();
    }

    private static String period(JsonNode file) {
        return file.at("/period/name").asText();
    }

    private static String stratum(JsonNode outcome) {
        Map<String, String> values = new TreeMap<>();
        outcome.get("stratum").properties().forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        return values.toString();
    }

    private static String figure(JsonNode outcome) {
        return outcome.get("kpi").asText() + " " + outcome.get("component").asText();
    }

    private static boolean isStock(String figure) {
        return figure.matches("A (12|13|15|20) .*|K 3 .*");
    }

    private Unknown unknown(String period, String figure, String what, String stratum) {
        return unknowns.computeIfAbsent(period + "|" + figure + "|" + what + "|" + stratum, Unknown::new);
    }

    private Unknown find(String period, String figure, String what, String stratum) {
        return unknowns.get(period + "|" + figure + "|" + what + "|" + stratum);
    }

    private void read(JsonNode file) {
        for (JsonNode outcome : file.get("outcomes")) {
            String figure = figure(outcome);
            Unknown units = unknown(period(file), figure, "n", stratum(outcome));
            boolean hasPart = isShare(figure) || isCount(figure);
            Unknown part = hasPart ? unknown(period(file), figure, "part", stratum(outcome)) : null;
            switch (outcome.get("status").asText()) {
                case "VALUE" -> {
                    if (outcome.has("n")) {
                        fix(units, outcome.get("n").asDouble());
                    }
                    if (part != null) {
                        fix(part, Double.parseDouble(outcome.has("numerator") ? outcome.get("numerator").asText() : outcome.get("value").asText()));
                    }
                    if (figure.equals("A 12 value") || figure.equals("A 29 count") || figure.equals("K 4 value")) {
                        fix(units, outcome.get("value").asDouble());
                    }
                }
                case "SUPPRESSED" -> {
                    units.low = 1;
                    units.isHidden = true;
                    if (part != null) {
                        part.low = isCount(figure) ? 1 : 0;
                        part.isHidden = true;
                    }
                }
                default -> {
                    if (outcome.get("status").asText().equals("NO_DATA") && !figure.equals("A 13 perFte")) {
                        fix(units, 0);
                    }
                    if (part != null && outcome.get("status").asText().equals("ZERO_DENOMINATOR")) {
                        equate(part, units);
                    }
                }
            }
            if (part != null && !figure.equals("A 22 count") && !figure.equals("A 21 persons")) {
                equations.add(new Equation(List.of(new Term(part, 1), new Term(units, -1)), false));
            }
        }
    }

    private static void fix(Unknown unknown, double value) {
        unknown.low = value;
        unknown.high = value;
    }

    private void equate(Unknown one, Unknown other) {
        if (one != null && other != null) {
            equations.add(new Equation(List.of(new Term(one, 1), new Term(other, -1)), true));
        }
    }

    private void atMost(Unknown one, Unknown other) {
        if (one != null && other != null) {
            equations.add(new Equation(List.of(new Term(one, 1), new Term(other, -1)), false));
        }
    }

    /** Adds the equation of numbers that add up to another, unless one is absent. */
    private void sum(List<Unknown> parts, Unknown whole) {
        if (whole != null && !parts.contains(null) && !parts.isEmpty()) {
            List<Term> terms = new ArrayList<>(parts.stream().map(part -> new Term(part, 1)).toList());
            terms.add(new Term(whole, -1));
            equations.add(new Equation(terms, true));
        }
    }

    private Collection<String> strataOf(JsonNode file) {
        TreeSet<String> strata = new TreeSet<>();
        file.get("outcomes").forEach(outcome -> strata.add(stratum(outcome)));
        return strata;
    }

    private void withinKpis(JsonNode file) {
        String period = period(file);
        for (String stratum : strataOf(file)) {
            PARTS.forEach((one, other) -> equate(find(period, one, "part", stratum), find(period, other, "part", stratum)));
            SAME_UNITS.forEach((one, other) -> equate(find(period, one, "n", stratum), find(period, other, "n", stratum)));
            FEWER_UNITS.forEach((one, other) -> atMost(find(period, one, "n", stratum), find(period, other, "n", stratum)));
            SOME_UNITS.forEach((one, other) -> atMost(find(period, one, "n", stratum), find(period, other, "n", stratum)));
            sum(both(period, "A 2 reactive", "A 2 proactive", "part", stratum), find(period, "A 2 reactive", "n", stratum));
            sum(both(period, "A 9 internal", "A 9 external", "n", stratum), find(period, "A 9 value", "n", stratum));
            sum(both(period, "A 9 internal", "A 9 external", "part", stratum), find(period, "A 9 value", "part", stratum));
            sum(both(period, "A 27 low", "A 27 high", "n", stratum), find(period, "A 27 all", "n", stratum));
            sum(IntStream.range(0, 5).mapToObj(echelon -> find(period, "A 28 echelon" + echelon + "Count", "part", stratum)).collect(Collectors.toList()),
                    find(period, "A 28 echelon0Count", "n", stratum));
            atMost(find(period, "A 28 clients", "part", stratum), find(period, "A 28 count", "part", stratum));
            atMost(find(period, "A 7 value", "n", stratum), find(period, "A 2 reactive", "part", stratum));
            atMost(find(period, "A 36 volunteers", "n", stratum), find(period, "A 36 count", "part", stratum));
            for (String role : List.of("employee", "trainee", "volunteer")) {
                atMost(find(period, "K 1 " + role, "n", stratum), find(period, "K 1 all", "n", stratum));
            }
            alone(period, stratum);
            sum(both(period, "A 14 lowToHigh", "A 14 highToLow", "n", stratum), find(period, "A 22 count", "n", stratum));
        }
        // The account of a total includes its missing units.
        for (JsonNode outcome : file.get("outcomes")) {
            String other = SOME_UNITS.get(figure(outcome));
            if (other != null && outcome.has("missing") && outcome.get("stratum").isEmpty() && outcome.get("missing").isEmpty()) {
                for (String stratum : strataOf(file)) {
                    equate(find(period, figure(outcome), "n", stratum), find(period, other, "n", stratum));
                }
            }
        }
    }

    /** People who live alone are counted in two figures. */
    private void alone(String period, String stratum) {
        String single = stratum.equals("{}") ? "{household=SINGLE}" : "{household=SINGLE, " + stratum.substring(1);
        for (String what : List.of("n", "part")) {
            equate(find(period, "E 1.2.1 value", what, single), find(period, "E 1.2.2 value", what, stratum));
        }
    }

    private List<Unknown> both(String period, String one, String other, String what, String stratum) {
        List<Unknown> both = new ArrayList<>();
        both.add(find(period, one, what, stratum));
        both.add(find(period, other, what, stratum));
        return both;
    }

    private void strata(JsonNode file) {
        Map<String, List<Unknown>> children = new LinkedHashMap<>();
        Map<String, Unknown> parents = new HashMap<>();
        for (JsonNode outcome : file.get("outcomes")) {
            Map<String, String> values = new TreeMap<>();
            outcome.get("stratum").properties().forEach(value -> values.put(value.getKey(), value.getValue().asText()));
            // Not every case has a reason, and an employee may be in two registers.
            if (figure(outcome).equals("A 23 count") && values.containsKey("reason") || values.containsKey("register")) {
                continue;
            }
            for (String key : values.keySet()) {
                Map<String, String> rest = new TreeMap<>(values);
                rest.remove(key);
                for (String what : List.of("n", "part")) {
                    Unknown child = find(period(file), figure(outcome), what, values.toString());
                    Unknown parent = find(period(file), figure(outcome), what, rest.toString());
                    if (child != null && parent != null) {
                        String group = figure(outcome) + what + key + rest;
                        children.computeIfAbsent(group, first -> new ArrayList<>()).add(child);
                        parents.put(group, parent);
                    }
                }
            }
        }
        children.forEach((group, those) -> {
            Unknown whole = parents.get(group);
            if (DISTINCT.stream().anyMatch(figure -> group.startsWith(figure + "part"))) {
                those.forEach(part -> atMost(part, whole));
                List<Term> terms = new ArrayList<>(those.stream().map(part -> new Term(part, -1)).toList());
                terms.add(new Term(whole, 1));
                equations.add(new Equation(terms, false));
            } else {
                sum(those, whole);
            }
        });
    }

    private void periods() {
        for (JsonNode whole : files) {
            for (JsonNode one : files) {
                for (JsonNode other : files) {
                    boolean follows = LocalDate.parse(day(one)).plusDays(1).toString().equals(other.at("/period/first").asText());
                    if (follows && whole.at("/period/first").equals(one.at("/period/first")) && day(whole).equals(day(other))) {
                        longer(whole, one, other);
                    }
                    if (follows && whole == other) {
                        flow(one, other);
                    }
                }
            }
        }
    }

    private void longer(JsonNode whole, JsonNode one, JsonNode other) {
        for (JsonNode outcome : whole.get("outcomes")) {
            String figure = figure(outcome);
            String stratum = stratum(outcome);
            for (String what : List.of("n", "part")) {
                Unknown all = find(period(whole), figure, what, stratum);
                Unknown first = find(period(one), figure, what, stratum);
                Unknown second = find(period(other), figure, what, stratum);
                boolean isDistinct = what.equals("part") && DISTINCT.contains(figure);
                if (isFlow(outcome.get("kpi").asText()) && !isDistinct || figure.equals("A 22 count") && what.equals("part")) {
                    List<Unknown> parts = new ArrayList<>();
                    parts.add(first);
                    parts.add(second);
                    sum(parts, all);
                } else if (isStock(figure)) {
                    equate(all, second);
                } else {
                    atMost(first, all);
                    atMost(second, all);
                }
            }
        }
    }

    private void flow(JsonNode before, JsonNode after) {
        for (String stratum : strataOf(after)) {
            List<Term> terms = new ArrayList<>();
            Unknown then = find(period(before), "A 12 value", "n", stratum);
            Unknown now = find(period(after), "A 12 value", "n", stratum);
            Unknown started = find(period(after), "A 6 value", "n", stratum);
            Unknown completed = find(period(after), "A 23 count", "n", stratum);
            completed = completed == null ? find(period(after), "A 27 all", "n", stratum) : completed;
            if (then != null && now != null && started != null && completed != null) {
                terms.add(new Term(then, 1));
                terms.add(new Term(now, -1));
                terms.add(new Term(started, 1));
                terms.add(new Term(completed, -1));
                equations.add(new Equation(terms, true));
            }
        }
    }

    /** Merges equal numbers, so that the programmes are small. */
    private void settle() {
        for (Equation equation : equations) {
            if (equation.isEquality() && equation.terms().size() == 2 && equation.terms().get(0).factor() == -equation.terms().get(1).factor()) {
                Unknown one = equation.terms().get(0).unknown().root();
                Unknown other = equation.terms().get(1).unknown().root();
                if (one != other) {
                    one.same = other;
                    other.low = Math.max(one.low, other.low);
                    other.high = Math.min(one.high, other.high);
                    other.isHidden |= one.isHidden;
                }
            }
        }
        for (Equation equation : equations) {
            for (Term term : equation.terms()) {
                byUnknown.computeIfAbsent(term.unknown().root(), first -> new ArrayList<>()).add(equation);
            }
        }
    }

    /** Returns the numbers that are hidden and that no figure shows. */
    List<Unknown> hidden() {
        return unknowns.values().stream().filter(unknown -> unknown.same == null && unknown.isHidden()).toList();
    }

    /**
     * Returns whether a figure over the same units, a subset or a superset of them shows the same number.
     *
     * <p>Rule 5 does not hide such a number: a reader has it from "every figure not protected". The two figures differ by the units that
     * lack a field, of which there are none here, and a 0 may be found. A small number next to them, such as the numerator or the same
     * number of another team, must not be found. Each of those is hidden for its own reason and is attacked separately, with this number as
     * narrow as it is.
     */
    boolean isTold(Unknown unknown, long number) {
        String[] parts = unknown.name.split("\\|");
        return parts[2].equals("n") && SOME_UNITS.entrySet().stream().anyMatch(units -> {
            Unknown some = find(parts[0], units.getKey(), "n", parts[3]);
            Unknown all = find(parts[0], units.getValue(), "n", parts[3]);
            return some != null && all != null
                    && (some.root() == unknown && shows(all, number) || all.root() == unknown && shows(some, number));
        });
    }

    private static boolean shows(Unknown unknown, long number) {
        return unknown.isKnown() && unknown.root().low == number;
    }

    /**
     * Returns the number of possible values of a hidden number, from the lowest that a reader knows; it stops once these are as many as
     * asked for. A solution for one number is a solution for all, and every value between two solutions is possible.
     */
    long possible(Unknown unknown, long enough) {
        for (GoalType goal : List.of(GoalType.MAXIMIZE, GoalType.MINIMIZE)) {
            if (unknown.possible() < enough) {
                List<Unknown> linked = new ArrayList<>();
                List<Equation> used = new ArrayList<>();
                link(unknown, linked, used);
                solve(unknown, goal, linked, used);
                linked.forEach(each -> each.index = -1);
            }
        }
        return unknown.possible();
    }

    private void link(Unknown start, List<Unknown> linked, List<Equation> used) {
        start.index = 0;
        linked.add(start);
        Set<Equation> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < linked.size(); i++) {
            for (Equation equation : byUnknown.getOrDefault(linked.get(i), List.of())) {
                if (found.add(equation)) {
                    used.add(equation);
                    for (Term term : equation.terms()) {
                        Unknown other = term.unknown().root();
                        if (!other.isKnown() && other.index < 0) {
                            other.index = linked.size();
                            linked.add(other);
                        }
                    }
                }
            }
        }
    }

    private static void solve(Unknown unknown, GoalType goal, List<Unknown> linked, List<Equation> used) {
        List<LinearConstraint> constraints = new ArrayList<>();
        // Each variable is the excess over the lowest value, so that none is below 0.
        for (Equation equation : used) {
            double[] factors = new double[linked.size()];
            double constant = 0;
            boolean isOpen = false;
            for (Term term : equation.terms()) {
                Unknown each = term.unknown().root();
                constant += term.factor() * each.low;
                if (!each.isKnown()) {
                    factors[each.index] += term.factor();
                    isOpen = true;
                }
            }
            if (isOpen) {
                constraints.add(new LinearConstraint(factors, equation.isEquality() ? Relationship.EQ : Relationship.LEQ, -constant));
            }
        }
        double[] objective = new double[linked.size()];
        objective[unknown.index] = 1;
        constraints.add(new LinearConstraint(objective, Relationship.LEQ, BEYOND));
        double[] solution = new SimplexSolver().optimize(new MaxIter(100_000), new LinearObjectiveFunction(objective, 0), new LinearConstraintSet(constraints),
                goal, new NonNegativeConstraint(true)).getPoint();
        linked.forEach(each -> each.solved(each.low + solution[each.index]));
    }
}
