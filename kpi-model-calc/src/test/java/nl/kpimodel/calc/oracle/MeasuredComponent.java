package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A component of a row: its classified units, and the calculation of its figure in a stratum (conventions 5 to 9). */
final class MeasuredComponent {
    /** The kinds of convention 5. */
    enum Kind {
        /** The number of units in the part. */
        COUNT,
        /** The number of distinct keys of the units in the part. */
        DISTINCT,
        /** The sum of the amounts of the units in the whole. */
        SUM,
        /** The sum of the amounts of all units, in the whole or not. */
        SUM_OF_ALL,
        /** The share of the units of the whole that are in the part. */
        PROPORTION,
        /** The same share, with each unit weighted by its amount. */
        WEIGHTED_PROPORTION,
        /** The amounts of the units in the whole, per their other amounts. */
        RATIO,
        /** The amounts of the units in the whole, per the amounts of other units. */
        RATIO_OF_TWO_SETS,
        /** The excess of the amounts of the units over the amounts of other units. */
        SHORTAGE,
        /** The mean of the amounts. */
        MEAN,
        /** The distribution of the amounts, and their mean if the scale allows it. */
        SCORE
    }

    /** A stratum by names and values: none for the total, two for a requested stratum combined with one of the row's own. */
    record Stratum(Map<String, String> values) {
        static final Stratum TOTAL = new Stratum(Map.of());

        static Stratum of(String name, String value) {
            return new Stratum(Map.of(name, value));
        }

        /** Returns the intersection of this stratum and another. */
        Stratum and(Stratum other) {
            Map<String, String> both = new LinkedHashMap<>(values);
            both.putAll(other.values);
            return new Stratum(both);
        }

        Stratum without(Stratum other) {
            Map<String, String> rest = new LinkedHashMap<>(values);
            rest.keySet().removeAll(other.values.keySet());
            return new Stratum(rest);
        }

        boolean hasNameIn(Collection<String> names) {
            return !Collections.disjoint(values.keySet(), names);
        }

        boolean isOf(String value) {
            return values.containsValue(value);
        }

        boolean has(Unit unit) {
            return values.entrySet().stream().allMatch(entry -> unit.isIn(entry.getKey(), entry.getValue()));
        }

        List<Unit> filter(List<Unit> units) {
            return units.stream().filter(this::has).toList();
        }
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String kpi;
    private final String component;
    private final Kind kind;
    private final String unit;
    private final Function<Stratum, List<Unit>> units;
    private final Set<String> registering;
    private Function<Stratum, List<Unit>> otherUnits = stratum -> List.of();
    private List<Unit> madeOf = List.of();
    private @Nullable String undefined;
    private boolean interval = true;
    private boolean aboutCases = true;
    private @Nullable Stratum only;
    private List<Stratum> own = List.of();

    MeasuredComponent(String kpi, String component, Kind kind, String unit, Set<String> organisations, Function<Stratum, List<Unit>> units) {
        this.kpi = kpi;
        this.component = component;
        this.kind = kind;
        this.unit = unit;
        this.registering = new LinkedHashSet<>(organisations);
        this.units = units;
    }

    /** Adds the second set of a ratio, or the capacity of a shortage, which is split by its own strata. */
    MeasuredComponent against(List<Unit> others) {
        otherUnits = stratum -> stratum.filter(others);
        return this;
    }

    /** Sets the records of which the units consist, if units are not records themselves. */
    MeasuredComponent madeOf(List<Unit> records) {
        madeOf = records;
        return this;
    }

    /** Adds the organisations that registered one of the needs of the row. */
    MeasuredComponent needs(Set<String> organisations) {
        registering.retainAll(organisations);
        return this;
    }

    /** An option that the model leaves open. */
    MeasuredComponent option(String name, boolean supplied) {
        if (!supplied && undefined == null) {
            undefined = name;
        }
        return this;
    }

    /** Sets whether the scale allows no mean. */
    MeasuredComponent ordinal(boolean ordinal) {
        interval = !ordinal;
        return this;
    }

    /** Declares that the units have no case, and so neither complexity nor age. */
    MeasuredComponent withoutCase() {
        aboutCases = false;
        return this;
    }

    /** The row's own strata. */
    MeasuredComponent per(List<Stratum> strata) {
        own = strata;
        return this;
    }

    /** Adds a figure for one of the row's own strata, over all units. */
    MeasuredComponent only(String name, String value) {
        only = Stratum.of(name, value);
        return this;
    }

    /** Returns the total, the requested strata that apply to the row, and the row's own strata, each also combined with each requested one. */
    Set<Stratum> strata(List<Stratum> asked) {
        List<Stratum> had = asked.stream().filter(stratum -> aboutCases || !stratum.hasNameIn(List.of("complexity", "ageBand"))).toList();
        List<Stratum> rowsOwn = only == null ? own : List.of(only);
        Set<Stratum> strata = new LinkedHashSet<>();
        if (only == null) {
            strata.add(Stratum.TOTAL);
            strata.addAll(had);
        }
        strata.addAll(rowsOwn);
        for (Stratum one : had) {
            for (Stratum other : rowsOwn) {
                if (!one.hasNameIn(other.values().keySet()) && isMet(one, other)) {
                    strata.add(one.and(other));
                }
            }
        }
        return strata;
    }

    /** Returns whether a unit of the row, in the period or not, has both values. */
    private boolean isMet(Stratum asked, Stratum own) {
        return units.apply(Stratum.TOTAL).stream().anyMatch(asked.and(own)::has);
    }

    boolean isOfSameRow(MeasuredComponent other) {
        return kpi.equals(other.kpi);
    }

    /** Returns whether any unit of the row, or of its second set, is in a stratum. */
    boolean hasUnitsIn(Stratum stratum) {
        return !units.apply(stratum).isEmpty() || !otherUnits.apply(stratum).isEmpty() || !stratum.filter(madeOf).isEmpty();
    }

    ObjectNode outcome(Stratum stratum) {
        Stratum filter = only == null ? stratum : stratum.without(only);
        String organisation = stratum.values().get("organisation");
        boolean registered = organisation == null ? !registering.isEmpty() : registering.contains(organisation);
        UnaryOperator<List<Unit>> judged = all -> organisation == null && registered ? registeredOf(all) : all;
        List<Unit> here = judged.apply(units.apply(filter));
        ObjectNode outcome = JSON.objectNode();
        outcome.put("kpi", kpi);
        outcome.put("component", component);
        ObjectNode named = outcome.putObject("stratum");
        stratum.values().forEach(named::put);
        outcome.put("status", "VALUE");
        outcome.put("unit", unit);
        if (undefined != null) {
            outcome.put("status", "NOT_DEFINED");
            outcome.put("option", undefined);
        } else if (!registered) {
            outcome.put("status", "NOT_REGISTERED");
        } else {
            calculate(here, judged.apply(otherUnits.apply(filter)), outcome);
        }
        account(here, outcome);
        return outcome;
    }

    /**
     * Convention 8: the units of an organisation that does not register what is needed are excluded before anything else, if another
     * organisation does.
     */
    private List<Unit> registeredOf(List<Unit> all) {
        return all.stream().map(each -> each.among(registering)).toList();
    }

    private static void account(List<Unit> here, ObjectNode outcome) {
        Map<String, Integer> excluded = new TreeMap<>();
        Map<String, Integer> missing = new TreeMap<>();
        int whole = 0;
        int assumedNo = 0;
        for (Unit unit : here) {
            if (unit.excluded() != null) {
                excluded.merge(unit.excluded(), 1, Integer::sum);
            } else if (unit.missing() != null) {
                missing.merge(unit.missing(), 1, Integer::sum);
            } else {
                whole++;
            }
            if (unit.isAssumedNo()) {
                assumedNo++;
            }
        }
        outcome.put("n", whole);
        ObjectNode excludedNode = outcome.putObject("excluded");
        excluded.forEach(excludedNode::put);
        ObjectNode missingNode = outcome.putObject("missing");
        missing.forEach(missingNode::put);
        outcome.put("assumedNo", assumedNo);
    }

    private void calculate(List<Unit> here, List<Unit> others, ObjectNode outcome) {
        List<Unit> whole = here.stream().filter(Unit::isInWhole).toList();
        List<Unit> part = here.stream().filter(Unit::isInPart).toList();
        boolean everyUnitMissing = whole.isEmpty() && here.stream().anyMatch(unit -> unit.missing() != null);
        switch (kind) {
            case COUNT -> amountOf(Fraction.of(part.size()), everyUnitMissing, outcome);
            case DISTINCT -> amountOf(Fraction.of(distinct(part)), everyUnitMissing, outcome);
            case SUM -> amountOf(sum(whole), everyUnitMissing, outcome);
            case SUM_OF_ALL -> {
                Fraction all = Fraction.ZERO;
                for (Unit unit : here) {
                    all = all.plus(unit.amount());
                }
                amountOf(all, everyUnitMissing, outcome);
            }
            case SHORTAGE -> {
                boolean noCapacity = others.stream().noneMatch(Unit::isInWhole);
                Fraction shortage = sum(whole).minus(sum(others));
                amountOf(shortage.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO : shortage, noCapacity || everyUnitMissing, outcome);
            }
            case PROPORTION -> quotient(Fraction.of(part.size()), Fraction.of(whole.size()), whole.isEmpty(), outcome);
            case WEIGHTED_PROPORTION -> quotient(sum(part), sum(whole), whole.isEmpty(), outcome);
            case RATIO -> {
                Fraction denominator = Fraction.ZERO;
                for (Unit unit : whole) {
                    denominator = denominator.plus(unit.other());
                }
                quotient(sum(whole), denominator, whole.isEmpty(), outcome);
            }
            case RATIO_OF_TWO_SETS -> {
                boolean incomplete = others.stream().anyMatch(other -> other.missing() != null);
                quotient(sum(whole), sum(others), whole.isEmpty() || incomplete, outcome);
            }
            case MEAN -> {
                quotient(sum(whole), Fraction.of(whole.size()), whole.isEmpty(), outcome);
                if (!whole.isEmpty()) {
                    List<Fraction> sorted = sortedAmounts(whole);
                    outcome.put("median", shown(median(sorted)));
                    outcome.put("min", shown(sorted.get(0)));
                    outcome.put("max", shown(sorted.get(sorted.size() - 1)));
                }
            }
            case SCORE -> {
                if (interval) {
                    quotient(sum(whole), Fraction.of(whole.size()), whole.isEmpty(), outcome);
                } else if (whole.isEmpty()) {
                    outcome.put("status", "NO_DATA");
                }
                if (!whole.isEmpty()) {
                    List<Fraction> sorted = sortedAmounts(whole);
                    outcome.put("median", shown(median(sorted)));
                    ObjectNode distribution = outcome.putObject("distribution");
                    for (Fraction score : sorted) {
                        distribution.put(score.text(), distribution.path(score.text()).asInt(0) + 1);
                    }
                }
            }
            default -> throw new IllegalStateException("No kind " + kind + ".");
        }
        List<String> stories = part.stream().map(Unit::story).filter(Objects::nonNull).toList();
        if (!stories.isEmpty()) {
            stories.forEach(outcome.putArray("story")::add);
        }
    }

    /** A count or a sum; counts and sums have no numerator and denominator. */
    private void amountOf(Fraction amount, boolean noData, ObjectNode outcome) {
        if (noData) {
            outcome.put("status", "NO_DATA");
        } else {
            outcome.put("value", shown(amount));
        }
    }

    private void quotient(Fraction numerator, Fraction denominator, boolean noData, ObjectNode outcome) {
        if (noData) {
            outcome.put("status", "NO_DATA");
            return;
        }
        outcome.put("numerator", numerator.text());
        outcome.put("denominator", denominator.text());
        if (denominator.isZero()) {
            outcome.put("status", "ZERO_DENOMINATOR");
        } else {
            outcome.put("value", shown(numerator.dividedBy(denominator)));
        }
    }

    private static Fraction sum(List<Unit> units) {
        Fraction sum = Fraction.ZERO;
        for (Unit unit : units) {
            if (unit.isInWhole()) {
                sum = sum.plus(unit.amount());
            }
        }
        return sum;
    }

    private static int distinct(List<Unit> units) {
        Set<String> keys = new LinkedHashSet<>();
        for (Unit unit : units) {
            keys.addAll(unit.keys());
        }
        return keys.size();
    }

    private static List<Fraction> sortedAmounts(List<Unit> units) {
        return units.stream().map(Unit::amount).sorted().toList();
    }

    /** The median of an even number is the mean of the middle two. */
    private static Fraction median(List<Fraction> sorted) {
        Fraction low = sorted.get((sorted.size() - 1) / 2);
        Fraction high = sorted.get(sorted.size() / 2);
        return low.plus(high).dividedBy(Fraction.of(2));
    }

    /** Convention 9: percentage 1 decimal, ratio, score, fte, hours and euro 2, days 1. */
    private BigDecimal shown(Fraction exact) {
        return switch (unit) {
            case "COUNT" -> exact.rounded(0);
            case "DAYS" -> exact.rounded(1);
            case "PERCENT" -> exact.times(Fraction.of(100)).rounded(1);
            default -> exact.rounded(2);
        };
    }
}
