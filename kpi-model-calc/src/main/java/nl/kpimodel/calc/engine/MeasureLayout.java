package nl.kpimodel.calc.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import nl.kpimodel.calc.outcome.Contributors;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeDescription;
import nl.kpimodel.calc.outcome.OutcomeDescription.CountedUnits;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.inference.ConfidenceInterval;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureComponent.MissingRule;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one measure, and the components that it reports from them. A measure declares its wholes, parts and quantities here and
 * receives a handle for each. A classifier uses the handles to add a unit; in the cells of a tally, each handle is an index into an array.
 * So counting a unit takes a few additions, whether the units are objects of the application, registration records or columns.
 *
 * <p>One thread declares the layout; afterwards it does not change and is safe for use by several threads.
 */
public final class MeasureLayout {
    private static final ExclusionReason[] REASONS = ExclusionReason.values();

    private final KpiId kpi;
    private final @Nullable ReportingPeriod period;
    private final List<Component> components = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Persons> persons = new ArrayList<>();
    private final List<Whole> wholes = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private int slots;
    private int contributorSets;
    private int spreads;
    private int totals;
    private int keySets;
    private @Nullable OwnStratum ownStratum;
    private @Nullable Story story;

    public MeasureLayout(KpiId kpi, @Nullable ReportingPeriod period) {
        this.kpi = kpi;
        this.period = period;
    }

    // Declaring

    /**
     * Declares a whole: the population of a figure. Every classified unit is counted in it, excluded from it for a reason, or missing
     * because it lacks a field.
     */
    public Whole whole(Timing.Kind timing) {
        Whole whole = new Whole(timing);
        wholes.add(whole);
        return whole;
    }

    /**
     * Declares units that consist of several records, such as a person with several cases. Each record gives a rank, and the highest rank
     * counts.
     */
    public Persons persons(List<List<Slot>> slotsByRank) {
        Persons handle = new Persons(persons.size(), slotsByRank);
        persons.add(handle);
        return handle;
    }

    /** Declares a count of something other than the units. */
    public Slot counter() {
        return new Slot(slots++);
    }

    /** Declares a quantity per unit, for a mean, median or distribution. */
    public Quantity quantity(long ticksPerUnit) {
        return new Quantity(spreads++, ticksPerUnit);
    }

    /** Declares a quantity that is summed. */
    public Amount amount(long ticksPerUnit) {
        return new Amount(totals++, ticksPerUnit);
    }

    /** Declares a set of keys, of which the distinct ones are counted. */
    public Keys keys() {
        return new Keys(keySets++);
    }

    /** Declares a record type or field without which the figure is not registered. If there are several, one of them is enough. */
    public Need need(String... oneOf) {
        return need(List.of(oneOf), false);
    }

    /**
     * Declares that a type of event is needed. The caller may declare that the events are registered; the absence of events then means 0.
     */
    public Need eventNeed(String event) {
        return need(List.of(event), true);
    }

    private Need need(List<String> oneOf, boolean declarable) {
        if (needs.size() == Long.SIZE) {
            throw new IllegalStateException(kpi + " needs more than " + Long.SIZE + " fields.");
        }
        Need need = new Need(1L << needs.size(), oneOf, declarable);
        needs.add(need);
        return need;
    }

    /** Declares the KPI's own stratum, by which it is always split. */
    public OwnStratum ownStratum(String key, OwnStratum.Rest rest) {
        OwnStratum own = new OwnStratum(key, rest);
        ownStratum = own;
        return own;
    }

    public Story story() {
        Story declared = new Story();
        story = declared;
        return declared;
    }

    public Component count(String key, Whole whole) {
        return count(key, whole, whole.inWhole);
    }

    public Component count(String key, Whole whole, Slot part) {
        return counted(key, MeasureComponent.Unit.COUNT, whole, cells -> Result.of(new OutcomeValue.Count(cells.count(part)))).of(part);
    }

    public Component distinct(String key, Whole whole, Keys keys) {
        return counted(key, MeasureComponent.Unit.COUNT, whole, cells -> Result.of(new OutcomeValue.Count(cells.distinct(keys))))
                .distinct()
                .contributors(cells -> new Contributors(whole.contributors(cells), cells.distinct(keys), 0));
    }

    /** Declares a count that is a sum over the units, such as the changes of all cases. */
    public Component countOf(String key, Whole whole, Amount amount) {
        return counted(key, MeasureComponent.Unit.COUNT, whole, cells -> Result.of(new OutcomeValue.Count(cells.amount(amount).rounded(0).longValueExact())));
    }

    public Component sum(String key, MeasureComponent.Unit unit, Whole whole, Amount amount) {
        return counted(key, unit, whole, cells -> Result.of(new OutcomeValue.Sum(cells.amount(amount))));
    }

    /** Declares a count or sum. Without units it is 0. It has no value only if there are units and each of them lacks a field. */
    public Component counted(String key, MeasureComponent.Unit unit, Whole whole, Calculation calculation) {
        return component(key, unit, whole, cells -> {
            return cells.count(whole.inWhole) == 0 && whole.lacksFields(cells) ? Result.NO_DATA : calculation.of(cells);
        });
    }

    public Component proportion(String key, Whole whole, Slot part) {
        Component proportion = component(key, MeasureComponent.Unit.PERCENT, whole, cells -> {
            long n = cells.count(whole.inWhole);
            return n == 0 ? Result.NO_DATA : Result.of(new OutcomeValue.Proportion(cells.count(part), n));
        });
        return proportion.of(part);
    }

    /** Declares a ratio of two amounts over the units of a whole. */
    public Component ratio(String key, MeasureComponent.Unit unit, Whole whole, Amount over, Amount per) {
        return ratio(key, unit, whole, cells -> cells.amount(over), cells -> cells.amount(per));
    }

    public Component ratio(String key, MeasureComponent.Unit unit, Whole whole, Side over, Side per) {
        return component(key, unit, whole, cells -> cells.count(whole.inWhole) == 0 ? Result.NO_DATA : Result.divided(over.of(cells), per.of(cells)));
    }

    public Component mean(String key, MeasureComponent.Unit unit, Whole whole, Quantity quantity) {
        return mean(key, unit, whole, quantity, ExactNumber.of(1));
    }

    /**
     * Declares a mean of the quantities, each divided by the same number. The quantities are at least 0 unless the component sets other
     * bounds.
     */
    public Component mean(String key, MeasureComponent.Unit unit, Whole whole, Quantity quantity, ExactNumber divisor) {
        ExactNumber ticksPerUnit = ExactNumber.of(quantity.ticksPerUnit).times(divisor);
        Component component = component(key, unit, whole, cells -> {
            OutcomeValue.Mean mean = cells.mean(quantity, ticksPerUnit);
            return mean == null ? Result.NO_DATA : Result.of(mean);
        });
        return component.between(ExactNumber.ZERO, unit == MeasureComponent.Unit.PERCENT ? ExactNumber.of(1) : null);
    }

    public Component score(String key, Whole whole, Quantity quantity, OutcomeValue.Score.Scale scale) {
        return component(key, MeasureComponent.Unit.SCORE, whole, cells -> {
            SortedMap<ExactNumber, Long> distribution = cells.distribution(quantity);
            return distribution.isEmpty() ? Result.NO_DATA : Result.of(new OutcomeValue.Score(distribution, scale));
        });
    }

    public Component component(String key, MeasureComponent.Unit unit, Whole whole, Calculation calculation) {
        Component component = new Component(key, unit, whole, calculation);
        components.add(component);
        return component;
    }

    // Reading

    public KpiId kpi() {
        return kpi;
    }

    @Nullable ReportingPeriod period() {
        return period;
    }

    public List<Component> components() {
        return components;
    }

    public List<Need> needs() {
        return needs;
    }

    public List<Persons> persons() {
        return persons;
    }

    List<Part> parts() {
        return parts;
    }

    List<Whole> wholes() {
        return wholes;
    }

    int contributorSets() {
        return contributorSets;
    }

    public @Nullable OwnStratum ownStratum() {
        return ownStratum;
    }

    int slots() {
        return slots;
    }

    int spreads() {
        return spreads;
    }

    int totals() {
        return totals;
    }

    int keySets() {
        return keySets;
    }

    /** Returns the name that distinguishes the tallies of this measure from those of others. */
    public String name() {
        return period == null ? kpi.toString() : kpi + " over " + period;
    }

    /**
     * Returns whether the KPI counts a part by a field that may be empty. Quantities do not count here, because they do not exist without
     * their field.
     */
    public boolean hasUndecided() {
        return components.stream().anyMatch(component -> !component.whole.undecided.isEmpty());
    }

    /** Returns the description that outcomes of a component with these remarks share. */
    public OutcomeDescription description(Component component, List<Remark> remarks) {
        return OutcomeDescription.counted(kpi, component.key, component.unit, component.whole.timing, period, remarks, component.counted());
    }

    /** Returns the outcome of a component; it is not registered if the list of absent record types and fields is not empty. */
    public Outcome outcome(Component component, OutcomeDescription about, Cells cells, Stratum stratum, List<String> absent) {
        Outcome.Account account = component.whole.account(cells);
        if (!component.undefined.isEmpty()) {
            return new Outcome.NoValue(
                            about, stratum, account, Outcome.Status.NOT_DEFINED, component.undefined.stream().map(MeasureSpecification.Option::key).toList())
                    .withContributors(component.contributors(cells));
        }
        if (!absent.isEmpty()) {
            return new Outcome.NoValue(about, stratum, account, Outcome.Status.NOT_REGISTERED, absent).withContributors(component.contributors(cells));
        }
        Result result = component.calculation.of(cells);
        ExactNumber numerator = result.numerator();
        if (result.value() == null) {
            return (numerator == null
                            ? new Outcome.NoValue(about, stratum, account, result.status(), List.of())
                            : Outcome.NoValue.zeroDenominator(about, stratum, account, numerator))
                    .withContributors(component.contributors(cells));
        }
        return new Outcome.Value(about, stratum, account, result.value(), component.interval(result.value()), story == null ? List.of() : cells.story())
                .withContributors(component.contributors(cells));
    }

    // Handles

    /** The handle of a count. */
    public static class Slot {
        public final int index;

        private Slot(int index) {
            this.index = index;
        }
    }

    /**
     * The handle of a numerator: the units of a whole that meet the figure's condition. It has a set of the contributors of these units,
     * and one of those of the other units of the whole.
     */
    public static final class Part extends Slot {
        final Whole whole;
        final int contributors;
        final int rest;

        private Part(int index, Whole whole, int contributors, int rest) {
            super(index);
            this.whole = whole;
            this.contributors = contributors;
            this.rest = rest;
        }

        /** Returns the number of different contributors of the units in the part. */
        public long contributors(Cells cells) {
            return cells.contributors(contributors, cells.count(this));
        }

        /** Returns the number of different contributors of the other units of the whole. */
        public long restContributors(Cells cells) {
            return cells.contributors(rest, Math.max(0, cells.count(whole.inWhole) - cells.count(this)));
        }
    }

    /** The handle for units that may or may not be in a part because they lack a field, with the KPI's rule for them. */
    public static final class Undecided {
        public final Whole whole;
        public final Slot missing;
        final MeasureComponent.MissingRule rule;

        private Undecided(Whole whole, Slot missing, MeasureComponent.MissingRule rule) {
            this.whole = whole;
            this.missing = missing;
            this.rule = rule;
        }
    }

    /** The handle of a denominator: the units that a figure is over, and the reasons for which other units are not among them. */
    public final class Whole {
        final Timing.Kind timing;
        public final Slot inWhole = new Slot(slots++);
        public final Slot assumedNo = new Slot(slots++);
        private final int reasons = slots;
        private final Map<String, Slot> missing = new LinkedHashMap<>();
        private final List<Undecided> undecided = new ArrayList<>();
        final int contributors = contributorSets++;
        final List<Part> ownParts = new ArrayList<>();

        private Whole(Timing.Kind timing) {
            this.timing = timing;
            slots += REASONS.length;
        }

        /** Declares a part: the units of this whole that meet the figure's condition. */
        public Part part() {
            Part part = new Part(slots++, this, contributorSets++, contributorSets++);
            parts.add(part);
            ownParts.add(part);
            return part;
        }

        /** Returns the number of different contributors of the units in the whole. */
        public long contributors(Cells cells) {
            return cells.contributors(contributors, cells.count(inWhole));
        }

        /** Declares a field without which a unit cannot be counted. Fields are declared in the order of the registration. */
        public Slot missing(String field) {
            return missing.computeIfAbsent(field, f -> new Slot(slots++));
        }

        /**
         * Declares a field that decides whether a unit is in the part. A unit without it is missing, unless the caller treats an empty
         * field as a no.
         */
        public Undecided undecided(String field) {
            return undecided(field, MeasureComponent.MissingRule.OUT);
        }

        /** Declares a field that decides whether a unit is in the part, with the KPI's own rule for units without it. */
        public Undecided undecided(String field, MeasureComponent.MissingRule rule) {
            Undecided slot = new Undecided(this, missing(field), rule);
            undecided.add(slot);
            return slot;
        }

        /** Returns whether the caller's rule changes how units of this whole are counted. */
        public boolean isTurnedBy(@Nullable MissingRule own) {
            return own != null && undecided.stream().anyMatch(slot -> slot.rule != own);
        }

        public int slotOf(ExclusionReason reason) {
            return reasons + reason.ordinal();
        }

        public Slot excluded(ExclusionReason reason) {
            return new Slot(slotOf(reason));
        }

        public Outcome.Account account(Cells cells) {
            Map<ExclusionReason, Long> excluded = new EnumMap<>(ExclusionReason.class);
            for (ExclusionReason reason : REASONS) {
                long count = cells.count(slotOf(reason));
                if (count != 0) {
                    excluded.put(reason, count);
                }
            }
            Map<String, Long> without = Map.of();
            if (lacksFields(cells)) {
                Map<String, Long> byField = new LinkedHashMap<>();
                missing.forEach((field, slot) -> byField.put(field, cells.count(slot)));
                without = byField;
            }
            return new Outcome.Account(cells.count(inWhole), excluded, without, cells.count(assumedNo), 0);
        }

        private boolean lacksFields(Cells cells) {
            for (Slot slot : missing.values()) {
                if (cells.count(slot) != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The handle of units that are identified by a key, each with the highest rank of its records. The rank determines the counts in which
     * the unit is counted.
     */
    public static final class Persons {
        public final int index;
        private final List<List<Slot>> slotsByRank;

        private Persons(int index, List<List<Slot>> slotsByRank) {
            this.index = index;
            this.slotsByRank = slotsByRank;
        }

        List<Slot> slots(int rank) {
            return slotsByRank.get(rank);
        }
    }

    /** The handle of numbers with one tick, which is the smallest step that is stored as a whole number. */
    abstract static class Ticked {
        public final int index;
        final long ticksPerUnit;

        private Ticked(int index, long ticksPerUnit) {
            this.index = index;
            this.ticksPerUnit = ticksPerUnit;
        }
    }

    /** The handle of a quantity per unit. */
    public static final class Quantity extends Ticked {
        private Quantity(int index, long ticksPerUnit) {
            super(index, ticksPerUnit);
        }
    }

    /** The handle of a quantity that is summed. */
    public static final class Amount extends Ticked {
        private Amount(int index, long ticksPerUnit) {
            super(index, ticksPerUnit);
        }
    }

    /** The handle of a set of keys. */
    public static final class Keys {
        public final int index;

        private Keys(int index) {
            this.index = index;
        }
    }

    /** A record type or field that must be present somewhere in the input. If there are several, one of them is enough. */
    public static final class Need {
        public final long bit;
        public final List<String> oneOf;
        public final boolean declarable;

        private Need(long bit, List<String> oneOf, boolean declarable) {
            this.bit = bit;
            this.oneOf = oneOf;
            this.declarable = declarable;
        }
    }

    /** The handle of the lines that describe what the figure counted. */
    static final class Story {
        private Story() {}
    }

    /** The stratum by which a KPI is always split, such as the location of a visit. */
    public record OwnStratum(String key, Rest rest) {
        /** The treatment of a unit without a value. */
        public enum Rest {
            /** The unit is in the stratum {@link Stratum#UNKNOWN}. */
            UNKNOWN,
            /** The unit is in no stratum. */
            NONE,
            /** Every unit is in the whole of every stratum, and only the part is split. */
            WHOLE_IS_SHARED
        }
    }

    /** The result of a calculation: a value, or the reason why there is none. */
    public record Result(
            Outcome.Status status, @Nullable OutcomeValue value, @Nullable ExactNumber numerator, @Nullable ExactNumber denominator) {
        public static final Result NO_DATA = none(Outcome.Status.NO_DATA);

        public static Result of(OutcomeValue value) {
            return new Result(Outcome.Status.VALUE, value, null, null);
        }

        static Result none(Outcome.Status status) {
            return new Result(status, null, null, null);
        }

        /** Returns whether the numerator is not 0. A mean or a score always counts. */
        boolean counts() {
            if (value == null) {
                return status == Outcome.Status.ZERO_DENOMINATOR && numerator != null && numerator.signum() != 0;
            }
            if (value instanceof OutcomeValue.Mean || value instanceof OutcomeValue.Score) {
                return true;
            }
            return value.numerator().orElseGet(value::exact).signum() != 0;
        }

        /** Divides two numbers, the second of which may be 0. */
        public static Result divided(ExactNumber over, ExactNumber per) {
            return per.signum() == 0 ? new Result(Outcome.Status.ZERO_DENOMINATOR, null, over, per) : of(new OutcomeValue.Ratio(over, per));
        }
    }

    /** Calculates a figure from counts. */
    @FunctionalInterface
    public interface Calculation {
        public Result of(Cells cells);
    }

    /** Calculates the numerator or denominator of a ratio from counts. */
    @FunctionalInterface
    public interface Side {
        public ExactNumber of(Cells cells);
    }

    /** One figure of the KPI. */
    public final class Component {
        public final String key;
        final MeasureComponent.Unit unit;
        public final Whole whole;
        private final Calculation calculation;
        private final List<Function<Cells, Optional<Remark>>> remarks = new ArrayList<>();
        private long needed;
        private @Nullable String apart;
        private boolean isDistinct;
        private @Nullable ExactNumber lowest;
        private @Nullable ExactNumber highest;
        private List<ItemId> items = List.of();
        private Function<Cells, Contributors> contributors;
        private final List<MeasureSpecification.Option> undefined = new ArrayList<>();
        /** Created on first use, when the declaration is complete. */
        private @Nullable CountedUnits counted;

        private Component(String key, MeasureComponent.Unit unit, Whole whole, Calculation calculation) {
            this.key = key;
            this.unit = unit;
            this.whole = whole;
            this.calculation = calculation;
            this.contributors = cells -> {
                long all = whole.contributors(cells);
                return new Contributors(all, all, 0);
            };
        }

        /** Takes the contributors from the part whose units are counted. */
        private Component of(Slot slot) {
            return slot instanceof Part part
                    ? contributors(cells -> new Contributors(whole.contributors(cells), part.contributors(cells), part.restContributors(cells)))
                    : this;
        }

        /** Sets the contributors, for a figure that does not count the units of one whole. */
        public Component contributors(Function<Cells, Contributors> those) {
            contributors = those;
            return this;
        }

        private Contributors contributors(Cells cells) {
            return contributors.apply(cells);
        }

        public Component needs(Need... fields) {
            for (Need field : fields) {
                needed |= field.bit;
            }
            return this;
        }

        /** Adds an option that the model leaves open and the caller did not supply. */
        public Component undefined(MeasureSpecification.Option option) {
            undefined.add(option);
            return this;
        }

        /** Adds a choice that explains the figure. */
        public Component remark(Remark remark) {
            return remark(cells -> Optional.of(remark));
        }

        /** Declares that strata do not add up to the total, with the key of the sentence that explains why. */
        public Component apart(String key) {
            apart = key;
            return this;
        }

        /** Declares that distinct items are counted: an item in two strata counts once in the total. */
        public Component distinct() {
            isDistinct = true;
            return apart("apart.DISTINCT");
        }

        /** Sets the bounds of a mean that follow from its unit or scale; {@code null} if there is no bound. */
        public Component between(@Nullable ExactNumber lowest, @Nullable ExactNumber highest) {
            this.lowest = lowest;
            this.highest = highest;
            return this;
        }

        private @Nullable Interval interval(OutcomeValue value) {
            return kpi.layer() == Layer.IMPACT ? null : ConfidenceInterval.of(value, unit, lowest, highest);
        }

        /** Sets the questionnaire items from which the figure is calculated. */
        public Component items(List<ItemId> those) {
            items = those;
            return this;
        }

        /** Returns the key of the sentence that explains why strata do not add up to the total; {@code null} if they do. */
        public @Nullable String apart() {
            return apart;
        }

        /** Returns the type of the counted units: the record type of the first field that the figure needs. */
        private OutcomeDescription.CountedUnits counted() {
            OutcomeDescription.CountedUnits known = counted;
            if (known == null) {
                known = new OutcomeDescription.CountedUnits(unitType(), isDistinct, items);
                counted = known;
            }
            return known;
        }

        private String unitType() {
            return needs.stream().filter(need -> (need.bit & needed) != 0).findFirst()
                    .map(need -> need.oneOf.get(0).replaceFirst("\\..*", ""))
                    .orElse("");
        }

        /** Adds a remark that depends on the counts. */
        public Component remark(Function<Cells, Optional<Remark>> remark) {
            remarks.add(remark);
            return this;
        }

        /** Returns the remarks on these counts. */
        public List<Remark> remarks(Cells cells) {
            List<Remark> all = new ArrayList<>(remarks.size() + 2);
            for (Function<Cells, Optional<Remark>> remark : remarks) {
                remark.apply(cells).ifPresent(all::add);
            }
            return all;
        }

        /** Returns the places in which the units of these cells are counted, each with its clause. */
        public List<Placement> placements(Cells cells) {
            Outcome.Account account = whole.account(cells);
            Result result = calculation.of(cells);
            // A unit counts even if it has no figure by itself because there are no units of the second type.
            boolean counted = result.counts() || account.n() > 0 && result.status() == Outcome.Status.NO_DATA;
            List<Placement> placements = new ArrayList<>();
            add(placements, account.n() - account.assumedNo(), new Placement(kpi, key, Placement.Place.WHOLE, counted, null, null));
            add(placements, account.assumedNo(), new Placement(kpi, key, Placement.Place.ASSUMED_NO, false, null, null));
            account.excluded().forEach((reason, count) ->
                    add(placements, count, new Placement(kpi, key, Placement.Place.EXCLUDED, counted && account.n() == 0, reason, null)));
            account.missing().forEach((field, count) ->
                    add(placements, count, new Placement(kpi, key, Placement.Place.MISSING, false, null, field)));
            return placements;
        }

        private static void add(List<Placement> placements, long count, Placement placement) {
            for (long i = 0; i < count; i++) {
                placements.add(placement);
            }
        }

        /** Returns whether an organisation with this evidence registers everything that the figure needs. */
        public boolean isRegistered(long evidence) {
            return (needed & ~evidence) == 0;
        }

        /** Returns the needs of the figure for which there is no evidence. */
        public List<String> absent(long evidence) {
            return needs.stream().filter(need -> (need.bit & needed & ~evidence) != 0).flatMap(need -> need.oneOf.stream()).toList();
        }
    }
}
