package nl.kpimodel.calc.report.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.protection.CountSystem.Count;
import org.jspecify.annotations.Nullable;

/**
 * The equations between the counts of a run that a reader could use. They are between strata and their total, parts and wholes, the figures
 * of one KPI, KPIs over the same units, periods and the longer period that they make up, and the cases in treatment on successive reference
 * dates.
 *
 * <p>The numbers decide whether an equation holds: if they add up it does, and otherwise it has an unknown rest. If an equation holds by
 * chance, more is hidden than necessary.
 */
final class RunRelations {
    /**
     * The set of units of each figure. The units of figures with the same set at one moment, or in one period, are the same or are some of
     * the same.
     */
    private static final Map<String, String> SETS = sets();

    /** Figures that add up to another figure of the same KPI, either in their numerators or in their units. */
    private record Sum(String kpi, String whole, boolean isOfParts, List<String> parts) {}

    private static final List<Sum> SUMS = List.of(
            new Sum("A 9", "value", false, List.of("internal", "external")),
            new Sum("A 9", "value", true, List.of("internal", "external")),
            new Sum("A 27", "all", false, List.of("low", "high")),
            new Sum("K 1", "all", false, List.of("employee", "trainee", "volunteer")));

    /** A figure whose units, or numerator, are among the units or the numerator of another. */
    private record Within(String kpi, String component, boolean isOfParts, String of, String wholeComponent, boolean isInPart) {}

    private static final List<Within> WITHIN = List.of(
            new Within("A 28", "clients", true, "A 28", "count", true),
            new Within("A 28", "clients", false, "A 28", "count", false),
            new Within("A 28", "toLowerLineCount", false, "A 28", "echelon0Count", false),
            new Within("A 7", "value", false, "A 2", "reactive", true),
            new Within("A 36", "volunteers", false, "A 36", "count", true));

    /** KPIs whose figures are all over the same units. */
    private static final Set<String> OF_ALL_UNITS = Set.of("A 18", "A 42");
    /** The end of a component's name that says how it counts a part. */
    private static final Pattern PART = Pattern.compile("(Count|Share|count|share|mean)$");
    private static final String STOCK = "stock";
    private static final String EMPLOYED = "employed";
    private static final Set<String> AT_A_MOMENT = Set.of(STOCK, EMPLOYED);
    private static final String OVERLAP = "overlap";
    private static final String STARTED = "started";
    private static final String COMPLETED = "completed";

    /** The place of an outcome in the reports. */
    record Place(int report, int outcome) {}

    /** The counts that an outcome reveals: its units, its numerator and the other units. */
    private record KnownCounts(CountSystem.Count units, @Nullable Count part, @Nullable Count rest) {}

    private record SignedCount(CountSystem.Count count, int sign) {}

    private record Key(String set, Stratum stratum) {}

    private record Figure(String kpi, String component, Stratum stratum) {}

    private final List<KpiReport> reports;
    private final CountSystem system;
    private final Map<CountSystem.Count, List<Place>> places = new HashMap<>();
    /** The outcomes with the count as their numerator, which is published even if the number of units is not. */
    private final Map<CountSystem.Count, List<Place>> partPlaces = new HashMap<>();
    private final Map<Place, List<CountSystem.Count>> atPlaces = new HashMap<>();
    private final List<Map<Figure, KnownCounts>> known = new ArrayList<>();
    private final Map<Key, CountSystem.Count> setSizes = new LinkedHashMap<>();
    /** The counts that figures reveal about their sets. Reports with the same reference date share them. */
    private final Map<Object, CountSystem.Count> own = new HashMap<>();
    private final Set<Set<CountSystem.Count>> equations = new HashSet<>();
    private final List<CountSystem.Count> counts = new ArrayList<>();

    private static Map<String, String> sets() {
        Map<String, String> sets = new HashMap<>();
        for (String figure : List.of("A 12 value", "A 13 perEmployee", "A 13 perFte", "A 15 value", "A 20 cases", "A 20 euros", "A 25 persons",
                "A 25 institutions")) {
            sets.put(figure, STOCK);
        }
        for (String figure : List.of("A 19 value", "A 21 persons", "A 22 count", "A 22 mean", "A 24 count", "A 24 mean", "K 2 value")) {
            sets.put(figure, OVERLAP);
        }
        for (String figure : List.of("K 3 count", "K 3 share")) {
            sets.put(figure, EMPLOYED);
        }
        for (String figure : List.of("A 4 value", "A 6 value")) {
            sets.put(figure, STARTED);
        }
        for (String figure : List.of("A 8 hours", "A 8 fte", "A 23 count", "A 27 all", "A 36 count", "A 36 share", "A 36 volunteers")) {
            sets.put(figure, COMPLETED);
        }
        for (String figure : List.of("A 29 count", "A 29 successfulShare", "A 30 count", "A 30 share", "A 31 value")) {
            sets.put(figure, "actions");
        }
        for (String figure : List.of("A 2 reactive", "A 2 proactive", "A 2 proactiveShare", "A 5 count", "A 5 share")) {
            sets.put(figure, "signals");
        }
        return sets;
    }

    /** Returns the equations within each report and between reports. */
    static RunRelations over(List<KpiReport> reports, CountSystem system) {
        RunRelations relations = new RunRelations(reports, system);
        relations.periods();
        relations.flows();
        return relations;
    }

    private RunRelations(List<KpiReport> reports, CountSystem system) {
        this.reports = reports;
        this.system = system;
        for (int i = 0; i < reports.size(); i++) {
            sizes(i);
        }
        for (int i = 0; i < reports.size(); i++) {
            known.add(new LinkedHashMap<>());
            addKnown(i);
        }
        for (int i = 0; i < reports.size(); i++) {
            withinSets(i);
            withinKpis(i);
            strata(i);
        }
    }

    /** Returns the counts of all protected outcomes, in the order of the reports. */
    List<CountSystem.Count> counts() {
        return counts;
    }

    /** Returns the counts that an outcome reveals. */
    List<CountSystem.Count> counts(Place place) {
        return atPlaces.getOrDefault(place, List.of());
    }

    /** Returns the outcomes that reveal a count as their units, or as their other units. */
    List<Place> places(CountSystem.Count count) {
        return places.getOrDefault(count, List.of());
    }

    /** Returns the outcomes that reveal a count as their numerator. */
    List<Place> partPlaces(CountSystem.Count count) {
        return partPlaces.getOrDefault(count, List.of());
    }

    // Counts

    /** Includes outcomes without a figure. Their units are not published, but they are among those of the total. */
    private static boolean isCounted(Outcome outcome) {
        return ProtectedKpis.contains(outcome.kpi());
    }

    private static String figure(Outcome outcome) {
        return outcome.kpi() + " " + outcome.component();
    }

    /** Returns the name of the set of units of a figure at a moment or in a period. A set that is not shared has the name of the KPI. */
    private String set(int report, Outcome outcome) {
        String set = SETS.get(figure(outcome));
        ReportingPeriod period = reports.get(report).period();
        if (set == null) {
            return "report " + report + " " + outcome.kpi() + " " + whole(outcome);
        }
        return set + " " + (AT_A_MOMENT.contains(set) ? period.last() : period);
    }

    /** Returns the name that is shared by figures of a KPI over the same units. */
    private static String whole(Outcome outcome) {
        String component = outcome.component();
        for (String start : List.of("echelon", "toLowerLine", "waiting")) {
            if (component.startsWith(start)) {
                return start;
            }
        }
        return component.equals("count") || component.equals("share") ? "count" : OF_ALL_UNITS.contains(outcome.kpi().toString()) ? "all" : component;
    }

    /** E 1.1.1 and E 1.3.1 have the same text, and the people of E 1.2.2 are also the single households of E 1.2.1. */
    private static Key alias(String set, Outcome outcome) {
        Stratum stratum = outcome.stratum();
        if (outcome.kpi().toString().equals("E 1.3.1")) {
            return new Key(set.replace("E 1.3.1", "E 1.1.1"), stratum);
        }
        if (outcome.kpi().toString().equals("E 1.2.1") && "SINGLE".equals(stratum.values().get("household"))) {
            Map<String, String> rest = new LinkedHashMap<>(stratum.values());
            rest.remove("household");
            return new Key(set.replace("E 1.2.1", "E 1.2.2"), new Stratum(rest));
        }
        return new Key(set, stratum);
    }

    private void sizes(int report) {
        Map<Key, Long> sizes = new LinkedHashMap<>();
        Map<Key, Boolean> totals = new HashMap<>();
        for (Outcome outcome : reports.get(report).outcomes()) {
            if (isCounted(outcome)) {
                Key key = alias(set(report, outcome), outcome);
                sizes.merge(key, outcome.n(), Math::max);
                totals.merge(key, outcome.stratum().isTotal(), Boolean::logicalAnd);
            }
        }
        sizes.forEach((key, size) -> setSizes.merge(key, count(key.set() + " " + key.stratum(), size, totals.getOrDefault(key, false), 1),
                (one, other) -> one.value >= other.value ? one : other));
    }

    private static CountSystem.Count count(String name, long value, boolean isTotal, long lowest) {
        return new CountSystem.Count(name, value, isTotal, lowest);
    }

    private void addKnown(int report) {
        List<Outcome> outcomes = reports.get(report).outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (!isCounted(outcome)) {
                continue;
            }
            Place place = new Place(report, i);
            Key key = alias(set(report, outcome), outcome);
            CountSystem.Count size = setSizes.get(key);
            boolean isTotal = key.stratum().isTotal();
            String name = outcome.kpi() + " " + key.stratum();
            CountSystem.Count units = size != null && size.value == outcome.n()
                    ? size
                    : own.computeIfAbsent(List.of(key, outcome.kpi(), outcome.n()), first -> count(name + " units", outcome.n(), isTotal, 1));
            CountSystem.Count part = null;
            CountSystem.Count rest = null;
            Long counted = counted(outcome);
            if (counted != null) {
                long part0 = counted;
                boolean isOfUnits = counted <= outcome.n() && !isMean(outcome) && !isOfOther(outcome);
                part = isOfUnits && counted == outcome.n() && isWhole(outcome)
                        ? units
                        : own.computeIfAbsent(List.of(key, outcome.kpi(), "part", partOf(outcome), counted),
                                first -> count(name + " part " + partOf(outcome), part0, isTotal, 1));
                if (isOfUnits && part != units) {
                    CountSystem.Count other = own.computeIfAbsent(
                            List.of(key, outcome.kpi(), "rest", partOf(outcome), outcome.n() - counted, outcome.n()),
                            first -> count(name + " rest", outcome.n() - part0, isTotal, 0));
                    rest = other;
                    relate(new CountSystem.Relation().plus(part).plus(other).minus(units));
                }
            }
            if (outcome instanceof Outcome.Value) {
                note(places, units, place);
                if (part != null && part != units) {
                    note(partPlaces, part, place);
                }
                if (rest != null) {
                    note(places, rest, place);
                }
            }
            known.get(report).put(new Figure(outcome.kpi().toString(), outcome.component(), outcome.stratum()), new KnownCounts(units, part, rest));
        }
    }

    private void note(Map<CountSystem.Count, List<Place>> where, CountSystem.Count count, Place place) {
        if (!places.containsKey(count) && !partPlaces.containsKey(count)) {
            counts.add(count);
        }
        where.computeIfAbsent(count, first -> new ArrayList<>()).add(place);
        atPlaces.computeIfAbsent(place, first -> new ArrayList<>(3)).add(count);
    }

    /** Returns the name of a numerator. A count and a share of the same numerator have the same name. */
    private static String partOf(Outcome outcome) {
        return PART.matcher(outcome.component()).replaceFirst("");
    }

    private static boolean isMean(Outcome outcome) {
        return outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.Mean || ProtectedKpis.hasMeansOfCounts(outcome.kpi());
    }

    /** Returns whether distinct people are counted rather than units. There may be more people than units. */
    private static boolean isOfOther(Outcome outcome) {
        return figure(outcome).equals("A 21 persons");
    }

    /**
     * Returns whether a numerator that equals the number of units is known to be that number. Otherwise the equality may be chance. It is
     * known if the figure counts all units, or has a zero denominator.
     */
    private static boolean isWhole(Outcome outcome) {
        return outcome instanceof Outcome.NoValue || switch (figure(outcome)) {
            case "A 12 value", "A 29 count", "K 4 value" -> true;
            default -> false;
        };
    }

    /** Returns the numerator of an outcome that counts units or people; {@code null} for sums and means of quantities. */
    private static @Nullable Long counted(Outcome outcome) {
        if (!(outcome instanceof Outcome.Value figure)) {
            return outcome.status() == Outcome.Status.ZERO_DENOMINATOR && figure(outcome).equals("A 15 value") ? Long.valueOf(outcome.n()) : null;
        }
        OutcomeValue value = figure.exactly();
        if (value instanceof OutcomeValue.Count count) {
            return count.value();
        }
        if (value instanceof OutcomeValue.Proportion proportion) {
            return proportion.part();
        }
        if (value instanceof OutcomeValue.Mean mean && ProtectedKpis.hasMeansOfCounts(outcome.kpi())) {
            return whole(mean.sum());
        }
        return value instanceof OutcomeValue.Ratio ratio && figure(outcome).equals("A 15 value") ? whole(ratio.over()) : null;
    }

    private static long whole(ExactNumber number) {
        return number.rounded(0).longValueExact();
    }

    // Equations

    /** Adds an equation, unless it is a duplicate or has a count twice. */
    private void relate(CountSystem.Relation relation) {
        List<CountSystem.Count> related = relation.counts();
        Set<CountSystem.Count> different = Set.copyOf(related);
        if (different.size() == related.size() && different.size() > 1 && equations.add(different)) {
            system.add(relation);
        }
    }

    private @Nullable KnownCounts known(int report, String kpi, String component, Stratum stratum) {
        return known.get(report).get(new Figure(kpi, component, stratum));
    }

    /** The units of every figure are among those of its set. */
    private void withinSets(int report) {
        for (Outcome outcome : reports.get(report).outcomes()) {
            if (isCounted(outcome)) {
                KnownCounts figure = known(report, outcome.kpi().toString(), outcome.component(), outcome.stratum());
                CountSystem.Count size = setSizes.get(alias(set(report, outcome), outcome));
                if (figure != null && size != null && figure.units() != size) {
                    relate(new CountSystem.Relation().plus(figure.units()).minus(size).atMostZero());
                }
            }
        }
    }

    private void withinKpis(int report) {
        for (Stratum stratum : known.get(report).keySet().stream().map(Figure::stratum).distinct().toList()) {
            for (Sum sum : SUMS) {
                CountSystem.Relation relation = new CountSystem.Relation();
                KnownCounts whole = known(report, sum.kpi(), sum.whole(), stratum);
                CountSystem.Count of = whole == null ? null : sum.isOfParts() ? whole.part() : whole.units();
                for (String part : sum.parts()) {
                    KnownCounts figure = known(report, sum.kpi(), part, stratum);
                    CountSystem.Count counted = figure == null ? null : sum.isOfParts() ? figure.part() : figure.units();
                    if (counted != null) {
                        relation.plus(counted);
                    }
                }
                if (of != null) {
                    relate(relation.minus(of));
                }
            }
            together(report, stratum, "A 2", List.of("reactive", "proactive"));
            together(report, stratum, "A 3", List.of("waitingPersons", "waitingParticipants", "waitingGroups"));
            together(report, stratum, "A 28", List.of("echelon0Count", "echelon1Count", "echelon2Count", "echelon3Count", "echelon4Count"));
            shifts(report, stratum);
            within(report, stratum);
        }
    }

    /** There are at most as many distinct people as records about them, and at most as many records with both of two fields as with one of them. */
    private void within(int report, Stratum stratum) {
        for (Within within : WITHIN) {
            KnownCounts figure = known(report, within.kpi(), within.component(), stratum);
            KnownCounts other = known(report, within.of(), within.wholeComponent(), stratum);
            CountSystem.Count some = figure == null ? null : within.isOfParts() ? figure.part() : figure.units();
            CountSystem.Count all = other == null ? null : within.isInPart() ? other.part() : other.units();
            if (some != null && all != null && some.value <= all.value) {
                relate(new CountSystem.Relation().plus(some).minus(all).atMostZero());
            }
        }
    }

    /** The numerators of these figures add up to the units of the KPI. */
    private void together(int report, Stratum stratum, String kpi, List<String> parts) {
        CountSystem.Relation relation = new CountSystem.Relation();
        CountSystem.Count units = null;
        for (String component : parts) {
            KnownCounts figure = known(report, kpi, component, stratum);
            if (figure != null && figure.part() != null) {
                relation.plus(figure.part());
                units = figure.units();
            }
        }
        if (units != null) {
            relate(relation.minus(units));
        }
    }

    /** The cases that can become more complex and those that can become less complex add up to all cases of the period. */
    private void shifts(int report, Stratum stratum) {
        KnownCounts up = known(report, "A 14", "lowToHigh", stratum);
        KnownCounts down = known(report, "A 14", "highToLow", stratum);
        CountSystem.Count all = setSizes.get(new Key(OVERLAP + " " + reports.get(report).period(), stratum));
        if (all != null && (up != null || down != null)) {
            CountSystem.Relation relation = new CountSystem.Relation();
            if (up != null) {
                relation.plus(up.units());
            }
            if (down != null) {
                relation.plus(down.units());
            }
            relate(relation.minus(all));
        }
    }

    /** The strata of one key add up to the stratum that they divide, which is the total or a value of another key. */
    private void strata(int report) {
        Map<List<Object>, List<KnownCounts>> children = new LinkedHashMap<>();
        Map<List<Object>, KnownCounts> parents = new HashMap<>();
        known.get(report).forEach((figure, counts) -> {
            Map<String, String> values = figure.stratum().values();
            for (String key : values.keySet()) {
                Map<String, String> rest = new TreeMap<>(values);
                rest.remove(key);
                List<Object> group = List.of(figure.kpi(), figure.component(), rest, key);
                KnownCounts parent = known(report, figure.kpi(), figure.component(), new Stratum(rest));
                if (parent != null) {
                    children.computeIfAbsent(group, first -> new ArrayList<>()).add(counts);
                    parents.put(group, parent);
                }
            }
        });
        children.forEach((group, parts) -> {
            KnownCounts parent = Objects.requireNonNull(parents.get(group));
            sum(parts.stream().map(part -> new SignedCount(part.units(), 1)).toList(), parent.units());
            if (parent.part() != null) {
                sum(parts.stream().flatMap(part -> Stream.ofNullable(part.part())).map(part -> new SignedCount(part, 1)).toList(), parent.part());
            }
        });
    }

    /** Relates parts to their whole. If they do not add up, each part is at most the whole. */
    private void sum(List<SignedCount> parts, CountSystem.Count whole) {
        CountSystem.Relation relation = new CountSystem.Relation();
        parts.forEach(part -> relation.with(part.count(), part.sign()));
        boolean addsUp = relation.sum() == whole.value;
        relate(relation.minus(whole));
        if (!addsUp) {
            for (SignedCount part : parts) {
                if (part.sign() > 0 && part.count().value <= whole.value) {
                    relate(new CountSystem.Relation().plus(part.count()).minus(whole).atMostZero());
                }
            }
        }
    }

    // Periods

    private void periods() {
        for (PeriodCycles.Cycle cycle : PeriodCycles.of(reports.stream().map(KpiReport::period).toList())) {
            known.get(cycle.whole()).forEach((figure, all) -> {
                if (!isStock(figure)) {
                    cycle(cycle, figure, all);
                }
            });
        }
    }

    private void cycle(PeriodCycles.Cycle cycle, Figure figure, KnownCounts all) {
        List<SignedCount> units = new ArrayList<>();
        List<SignedCount> parts = new ArrayList<>();
        for (PeriodCycles.Step step : cycle.parts()) {
            KnownCounts found = known(step.period(), figure.kpi(), figure.component(), figure.stratum());
            if (found != null) {
                units.add(new SignedCount(found.units(), step.sign()));
                if (found.part() != null) {
                    parts.add(new SignedCount(found.part(), step.sign()));
                }
            }
        }
        sum(units, all.units());
        if (all.part() != null) {
            sum(parts, all.part());
        }
    }

    private static boolean isStock(Figure figure) {
        return AT_A_MOMENT.contains(SETS.getOrDefault(figure.kpi() + " " + figure.component(), ""));
    }

    /**
     * The cases in treatment at the end of a period are those at the end of the previous period, plus those that started, minus those that
     * were completed.
     */
    private void flows() {
        for (KpiReport before : reports) {
            for (KpiReport after : reports) {
                if (before.period().last().plusDays(1).equals(after.period().first())) {
                    for (Key key : List.copyOf(setSizes.keySet())) {
                        if (key.set().equals(STOCK + " " + after.period().last())) {
                            flow(key.stratum(), before.period(), after.period());
                        }
                    }
                }
            }
        }
    }

    private void flow(Stratum stratum, ReportingPeriod before, ReportingPeriod after) {
        CountSystem.Count then = setSizes.get(new Key(STOCK + " " + before.last(), stratum));
        CountSystem.Count now = setSizes.get(new Key(STOCK + " " + after.last(), stratum));
        CountSystem.Count started = setSizes.get(new Key(STARTED + " " + after, stratum));
        CountSystem.Count completed = setSizes.get(new Key(COMPLETED + " " + after, stratum));
        if (then != null && now != null && (started != null || completed != null)) {
            CountSystem.Relation relation = new CountSystem.Relation().plus(then).minus(now);
            if (started != null) {
                relation.plus(started);
            }
            if (completed != null) {
                relation.minus(completed);
            }
            relate(relation);
        }
    }
}
