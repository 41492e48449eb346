package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A component of a row: its units, judged, and how a figure comes out of them in a stratum (conventions 5 to 9). */
final class Measure {
    /** The kinds of convention 5. */
    enum Kind {
        /** How many units are in the part. */
        COUNT,
        /** How many different keys the units in the part have. */
        DISTINCT,
        /** What the amounts of the units in the whole add up to. */
        SUM,
        /** What the amounts of all units add up to, in the whole or not. */
        SUM_OF_ALL,
        /** How many units of the whole are in the part. */
        PROPORTION,
        /** The same, each unit weighing its amount. */
        WEIGHTED_PROPORTION,
        /** The amounts of the units in the whole, per their other amounts. */
        RATIO,
        /** The amounts of the units in the whole, per the amounts of other units. */
        RATIO_OF_TWO_SETS,
        /** What the amounts of the units exceed the amounts of other units by. */
        SHORTAGE,
        /** The mean of the amounts. */
        MEAN,
        /** The distribution of the amounts, and their mean where the scale allows it. */
        SCORE
    }

    /** A stratum by name and value; the total has neither. */
    record Stratum(@Nullable String name, @Nullable String value) {
        static final Stratum TOTAL = new Stratum(null, null);

        List<Unit> filter(List<Unit> units) {
            return units.stream().filter(unit -> unit.isIn(name, value)).toList();
        }
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String kpi;
    private final String component;
    private final Kind kind;
    private final String unit;
    private final Function<Stratum, List<Unit>> units;
    private Function<Stratum, List<Unit>> otherUnits = stratum -> List.of();
    private List<Unit> madeOf = List.of();
    private @Nullable String undefined;
    private boolean registered = true;
    private boolean interval = true;
    private boolean aboutCases = true;
    private @Nullable Stratum only;
    private List<Stratum> own = List.of();

    Measure(String kpi, String component, Kind kind, String unit, Function<Stratum, List<Unit>> units) {
        this.kpi = kpi;
        this.component = component;
        this.kind = kind;
        this.unit = unit;
        this.units = units;
    }

    /** The second set of a ratio, or the capacity of a shortage; it is split by its own strata. */
    Measure against(List<Unit> others) {
        otherUnits = stratum -> stratum.filter(others);
        return this;
    }

    /** The records that units are made of, where those are not records themselves. */
    Measure madeOf(List<Unit> records) {
        madeOf = records;
        return this;
    }

    /** What must have been registered in the whole input. */
    Measure needs(boolean condition) {
        registered &= condition;
        return this;
    }

    /** An option that the model leaves open. */
    Measure option(String name, boolean supplied) {
        if (!supplied && undefined == null) {
            undefined = name;
        }
        return this;
    }

    /** A scale of which no mean may be taken. */
    Measure ordinal(boolean ordinal) {
        interval = !ordinal;
        return this;
    }

    /** Its units have no case, so neither complexity nor age. */
    Measure withoutCase() {
        aboutCases = false;
        return this;
    }

    /** The row's own strata. */
    Measure per(List<Stratum> strata) {
        own = strata;
        return this;
    }

    /** A figure for one stratum of the row's own, taken over all units. */
    Measure only(String name, String value) {
        only = new Stratum(name, value);
        return this;
    }

    /** The total, the strata asked for that the row can have, and the row's own. */
    Set<Stratum> strata(List<Stratum> asked) {
        if (only != null) {
            return Set.of(only);
        }
        Set<Stratum> strata = new LinkedHashSet<>();
        strata.add(Stratum.TOTAL);
        for (Stratum stratum : asked) {
            if (aboutCases || !List.of("complexity", "ageBand").contains(stratum.name())) {
                strata.add(stratum);
            }
        }
        strata.addAll(own);
        return strata;
    }

    boolean isOfSameRow(Measure other) {
        return kpi.equals(other.kpi);
    }

    /** Whether any of what the row counts, or of its second set, is in a stratum. */
    boolean hasUnitsIn(Stratum stratum) {
        return !units.apply(stratum).isEmpty() || !otherUnits.apply(stratum).isEmpty() || !stratum.filter(madeOf).isEmpty();
    }

    ObjectNode outcome(Stratum stratum) {
        Stratum filter = stratum.equals(only) ? Stratum.TOTAL : stratum;
        List<Unit> here = units.apply(filter);
        ObjectNode outcome = JSON.objectNode();
        outcome.put("kpi", kpi);
        outcome.put("component", component);
        ObjectNode named = outcome.putObject("stratum");
        if (stratum.name() != null) {
            named.put(stratum.name(), stratum.value());
        }
        outcome.put("status", "VALUE");
        outcome.put("unit", unit);
        if (undefined != null) {
            outcome.put("status", "NOT_DEFINED");
            outcome.put("option", undefined);
        } else if (!registered) {
            outcome.put("status", "NOT_REGISTERED");
        } else {
            calculate(here, otherUnits.apply(filter), outcome);
        }
        account(here, outcome);
        return outcome;
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
