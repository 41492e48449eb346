package nl.kpimodel.calc.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import nl.kpimodel.calc.outcome.Account;
import nl.kpimodel.calc.outcome.Contributors;
import nl.kpimodel.calc.outcome.Count;
import nl.kpimodel.calc.outcome.CountedUnits;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.Mean;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeDescription;
import nl.kpimodel.calc.outcome.OutcomeStatus;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.Proportion;
import nl.kpimodel.calc.outcome.Ratio;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Score;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.Sum;
import nl.kpimodel.calc.outcome.inference.ConfidenceInterval;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.measure.ExclusionReason;
import nl.kpimodel.core.measure.MeasureOption;
import nl.kpimodel.core.measure.MeasureUnit;
import nl.kpimodel.core.measure.MissingRule;
import nl.kpimodel.core.measure.TimingKind;
import org.jspecify.annotations.Nullable;

/**
 * What one measure keeps count of, and which components it reports from that. A measure declares here its wholes, parts and quantities; while
 * judging, it names them by the handles that it got back; in the cells of a tally, each handle is a place in an array. So a judged unit is a few
 * additions, whatever drives the judging: the application's objects, registration records or columns.
 *
 * <p>Declared by one thread and not changed afterwards; then safe for use by several threads.
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

    /** Units of which a figure speaks; every unit that is judged goes into it, or out of it for a reason or for want of a field. */
    public Whole whole(TimingKind timing) {
        Whole whole = new Whole(timing);
        wholes.add(whole);
        return whole;
    }

    /** Units of a whole, each judged by a group of records of its own: a person, who has cases. Ranks: the highest that any record gives holds. */
    public Persons persons(List<List<Slot>> slotsByRank) {
        Persons handle = new Persons(persons.size(), slotsByRank);
        persons.add(handle);
        return handle;
    }

    /** Something that is counted beside the units. */
    public Slot counter() {
        return new Slot(slots++);
    }

    /** A quantity per unit, of which mean, median or distribution are asked. */
    public Quantity quantity(long ticksPerUnit) {
        return new Quantity(spreads++, ticksPerUnit);
    }

    /** A quantity that is added up. */
    public Amount amount(long ticksPerUnit) {
        return new Amount(totals++, ticksPerUnit);
    }

    /** Keys of which the different ones are counted. */
    public Keys keys() {
        return new Keys(keySets++);
    }

    /** A record type or field without which nothing is registered; of several, one is enough. */
    public Need need(String... oneOf) {
        return need(List.of(oneOf), false);
    }

    /** The same for a type of event: the caller may declare that it is registered, so that none means 0. */
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

    /** The stratum that the row of the KPI has of its own. */
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
        return counted(key, MeasureUnit.COUNT, whole, cells -> Result.of(new Count(cells.count(part)))).of(part);
    }

    public Component distinct(String key, Whole whole, Keys keys) {
        return counted(key, MeasureUnit.COUNT, whole, cells -> Result.of(new Count(cells.distinct(keys))))
                .distinct()
                .contributors(cells -> new Contributors(whole.contributors(cells), cells.distinct(keys), 0));
    }

    /** A count that is added up, such as the changes of all cases. */
    public Component countOf(String key, Whole whole, Amount amount) {
        return counted(key, MeasureUnit.COUNT, whole, cells -> Result.of(new Count(cells.amount(amount).rounded(0).longValueExact())));
    }

    public Component sum(String key, MeasureUnit unit, Whole whole, Amount amount) {
        return counted(key, unit, whole, cells -> Result.of(new Sum(cells.amount(amount))));
    }

    /** Over no unit a count or sum is 0; it has no value only where units are there and each lacks a field. */
    public Component counted(String key, MeasureUnit unit, Whole whole, Calculation calculation) {
        return component(key, unit, whole, cells -> {
            return cells.count(whole.inWhole) == 0 && whole.lacksFields(cells) ? Result.NO_DATA : calculation.of(cells);
        });
    }

    public Component proportion(String key, Whole whole, Slot part) {
        Component proportion = component(key, MeasureUnit.PERCENT, whole, cells -> {
            long n = cells.count(whole.inWhole);
            return n == 0 ? Result.NO_DATA : Result.of(new Proportion(cells.count(part), n));
        });
        return proportion.of(part);
    }

    /** A ratio of two amounts over the units of a whole. */
    public Component ratio(String key, MeasureUnit unit, Whole whole, Amount over, Amount per) {
        return ratio(key, unit, whole, cells -> cells.amount(over), cells -> cells.amount(per));
    }

    public Component ratio(String key, MeasureUnit unit, Whole whole, Side over, Side per) {
        return component(key, unit, whole, cells -> cells.count(whole.inWhole) == 0 ? Result.NO_DATA : Result.divided(over.of(cells), per.of(cells)));
    }

    public Component mean(String key, MeasureUnit unit, Whole whole, Quantity quantity) {
        return mean(key, unit, whole, quantity, ExactNumber.of(1));
    }

    /** A mean of the quantities, each divided by the same number; none is below 0 unless the component says so. */
    public Component mean(String key, MeasureUnit unit, Whole whole, Quantity quantity, ExactNumber divisor) {
        ExactNumber ticksPerUnit = ExactNumber.of(quantity.ticksPerUnit).times(divisor);
        Component component = component(key, unit, whole, cells -> {
            Mean mean = cells.mean(quantity, ticksPerUnit);
            return mean == null ? Result.NO_DATA : Result.of(mean);
        });
        return component.between(ExactNumber.ZERO, unit == MeasureUnit.PERCENT ? ExactNumber.of(1) : null);
    }

    public Component score(String key, Whole whole, Quantity quantity, Score.Scale scale) {
        return component(key, MeasureUnit.SCORE, whole, cells -> {
            SortedMap<ExactNumber, Long> distribution = cells.distribution(quantity);
            return distribution.isEmpty() ? Result.NO_DATA : Result.of(new Score(distribution, scale));
        });
    }

    public Component component(String key, MeasureUnit unit, Whole whole, Calculation calculation) {
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

    /** The wholes, each with its parts. */
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

    /** Tells tallies of one measure from those of another. */
    public String name() {
        return period == null ? kpi.toString() : kpi + " over " + period;
    }

    /** Whether the KPI counts parts by a field that may be empty, and not only quantities that are not there without it. */
    public boolean hasUndecided() {
        return components.stream().anyMatch(component -> !component.whole.undecided.isEmpty());
    }

    /** What the outcomes of a component with these remarks are about. */
    public OutcomeDescription description(Component component, List<Remark> remarks) {
        return OutcomeDescription.counted(kpi, component.key, component.unit, component.whole.timing, period, remarks, component.counted());
    }

    /** The outcome of a component; what is absent is not registered. */
    public Outcome outcome(Component component, OutcomeDescription about, Cells cells, Stratum stratum, List<String> absent) {
        Account account = component.whole.account(cells);
        if (!component.undefined.isEmpty()) {
            return new Outcome.NoValue(
                            about, stratum, account, OutcomeStatus.NOT_DEFINED, component.undefined.stream().map(MeasureOption::key).toList())
                    .withContributors(component.contributors(cells));
        }
        if (!absent.isEmpty()) {
            return new Outcome.NoValue(about, stratum, account, OutcomeStatus.NOT_REGISTERED, absent).withContributors(component.contributors(cells));
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

    /** A place among the counts. */
    public static class Slot {
        public final int index;

        private Slot(int index) {
            this.index = index;
        }
    }

    /** A place for the units of a whole that have what the figure asks, with the sets of whom they and the other units of the whole belong to. */
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

        /** How many different contributors the units of the part have. */
        public long contributors(Cells cells) {
            return cells.contributors(contributors, cells.count(this));
        }

        /** How many different contributors the other units of the whole have. */
        public long restContributors(Cells cells) {
            return cells.contributors(rest, Math.max(0, cells.count(whole.inWhole) - cells.count(this)));
        }
    }

    /** Units of which it is not known whether they are in the part, for want of a field; and what that means in the row. */
    public static final class Undecided {
        public final Whole whole;
        public final Slot missing;
        final MissingRule rule;

        private Undecided(Whole whole, Slot missing, MissingRule rule) {
            this.whole = whole;
            this.missing = missing;
            this.rule = rule;
        }
    }

    /** The units that a figure is over, and where its other units went. */
    public final class Whole {
        final TimingKind timing;
        public final Slot inWhole = new Slot(slots++);
        public final Slot assumedNo = new Slot(slots++);
        private final int reasons = slots;
        private final Map<String, Slot> missing = new LinkedHashMap<>();
        private final List<Undecided> undecided = new ArrayList<>();
        final int contributors = contributorSets++;
        final List<Part> ownParts = new ArrayList<>();

        private Whole(TimingKind timing) {
            this.timing = timing;
            slots += REASONS.length;
        }

        /** Units of this whole that have what the figure asks. */
        public Part part() {
            Part part = new Part(slots++, this, contributorSets++, contributorSets++);
            parts.add(part);
            ownParts.add(part);
            return part;
        }

        /** How many different contributors the units in the whole have. */
        public long contributors(Cells cells) {
            return cells.contributors(contributors, cells.count(inWhole));
        }

        /** Units that lack a field without which there is no figure; declare the fields in the order of the registration. */
        public Slot missing(String field) {
            return missing.computeIfAbsent(field, f -> new Slot(slots++));
        }

        /** Units that lack a field without which it is not decided whether they are in the part: out, unless the caller takes that for a no. */
        public Undecided undecided(String field) {
            return undecided(field, MissingRule.OUT);
        }

        /** The same where the row has a rule of its own. */
        public Undecided undecided(String field, MissingRule rule) {
            Undecided slot = new Undecided(this, missing(field), rule);
            undecided.add(slot);
            return slot;
        }

        /** Whether the caller's rule changes where units of this whole go. */
        public boolean isTurnedBy(@Nullable MissingRule own) {
            return own != null && undecided.stream().anyMatch(slot -> slot.rule != own);
        }

        public int slotOf(ExclusionReason reason) {
            return reasons + reason.ordinal();
        }

        public Slot excluded(ExclusionReason reason) {
            return new Slot(slotOf(reason));
        }

        public Account account(Cells cells) {
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
            return new Account(cells.count(inWhole), excluded, without, cells.count(assumedNo), 0);
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

    /** Units known by a key, each with the highest rank that a record gave it; a rank stands for the counts that the unit goes to. */
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

    /** Numbers of one kind; a tick is the smallest step that is kept as a whole number. */
    abstract static class Ticked {
        public final int index;
        final long ticksPerUnit;

        private Ticked(int index, long ticksPerUnit) {
            this.index = index;
            this.ticksPerUnit = ticksPerUnit;
        }
    }

    /** A quantity per unit. */
    public static final class Quantity extends Ticked {
        private Quantity(int index, long ticksPerUnit) {
            super(index, ticksPerUnit);
        }
    }

    /** A quantity that is added up. */
    public static final class Amount extends Ticked {
        private Amount(int index, long ticksPerUnit) {
            super(index, ticksPerUnit);
        }
    }

    /** Keys of which the different ones are counted. */
    public static final class Keys {
        public final int index;

        private Keys(int index) {
            this.index = index;
        }
    }

    /** A record type or field that must have been seen filled somewhere in the whole input; of several, one. */
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

    /** Lines that tell what the figure counted. */
    static final class Story {
        private Story() {}
    }

    /** The stratum of a row's own, such as the location of a visit. */
    public record OwnStratum(String key, Rest rest) {
        /** What becomes of a unit without a value. */
        public enum Rest {
            /** It is in the stratum {@link Stratum#UNKNOWN}. */
            UNKNOWN,
            /** It is in none. */
            NONE,
            /** Every unit is in every stratum, and only the part is split. */
            WHOLE_IS_SHARED
        }
    }

    /** What a calculation gives: a value, or none with its reason. */
    public record Result(
            OutcomeStatus status, @Nullable OutcomeValue value, @Nullable ExactNumber numerator, @Nullable ExactNumber denominator) {
        public static final Result NO_DATA = none(OutcomeStatus.NO_DATA);

        public static Result of(OutcomeValue value) {
            return new Result(OutcomeStatus.VALUE, value, null, null);
        }

        static Result none(OutcomeStatus status) {
            return new Result(status, null, null, null);
        }

        /** Whether anything was counted, so that the numerator is not 0; a mean and a score count whatever they are over. */
        boolean counts() {
            if (value == null) {
                return status == OutcomeStatus.ZERO_DENOMINATOR && numerator != null && numerator.signum() != 0;
            }
            if (value instanceof Mean || value instanceof Score) {
                return true;
            }
            return value.numerator().orElseGet(value::exact).signum() != 0;
        }

        /** Two numbers of which the second may be 0. */
        public static Result divided(ExactNumber over, ExactNumber per) {
            return per.signum() == 0 ? new Result(OutcomeStatus.ZERO_DENOMINATOR, null, over, per) : of(new Ratio(over, per));
        }
    }

    /** From counts to a figure. */
    @FunctionalInterface
    public interface Calculation {
        public Result of(Cells cells);
    }

    /** From counts to one side of a ratio. */
    @FunctionalInterface
    public interface Side {
        public ExactNumber of(Cells cells);
    }

    /** One figure of the KPI. */
    public final class Component {
        public final String key;
        final MeasureUnit unit;
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
        private final List<MeasureOption> undefined = new ArrayList<>();
        /** Made on first use, when all is declared. */
        private @Nullable CountedUnits counted;

        private Component(String key, MeasureUnit unit, Whole whole, Calculation calculation) {
            this.key = key;
            this.unit = unit;
            this.whole = whole;
            this.calculation = calculation;
            this.contributors = cells -> {
                long all = whole.contributors(cells);
                return new Contributors(all, all, 0);
            };
        }

        /** Says that the units of a part are counted, so that it is known whom these belong to. */
        private Component of(Slot slot) {
            return slot instanceof Part part
                    ? contributors(cells -> new Contributors(whole.contributors(cells), part.contributors(cells), part.restContributors(cells)))
                    : this;
        }

        /** Says whom the units belong to, where the figure counts something else than units of one whole. */
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

        /** Says that the model leaves this open and the caller did not supply it. */
        public Component undefined(MeasureOption option) {
            undefined.add(option);
            return this;
        }

        /** A choice that explains the figure. */
        public Component remark(Remark remark) {
            return remark(cells -> Optional.of(remark));
        }

        /** Says that strata do not add up to the total; the key is that of the sentence that says why. */
        public Component apart(String key) {
            apart = key;
            return this;
        }

        /** Says that different ones are counted, and what is counted in two strata is counted once in the total. */
        public Component distinct() {
            isDistinct = true;
            return apart("apart.DISTINCT");
        }

        /** Between which bounds a mean is by its unit or scale; {@code null} where there is no bound. */
        public Component between(@Nullable ExactNumber lowest, @Nullable ExactNumber highest) {
            this.lowest = lowest;
            this.highest = highest;
            return this;
        }

        private @Nullable Interval interval(OutcomeValue value) {
            return kpi.layer() == Layer.IMPACT ? null : ConfidenceInterval.of(value, unit, lowest, highest);
        }

        /** The questions that the figure is calculated from. */
        public Component items(List<ItemId> those) {
            items = those;
            return this;
        }

        /** The key of the sentence that says why strata do not add up to the total, {@code null} if they do. */
        public @Nullable String apart() {
            return apart;
        }

        /** The units are records of the first type that the figure needs. */
        private CountedUnits counted() {
            CountedUnits known = counted;
            if (known == null) {
                known = new CountedUnits(unitType(), isDistinct, items);
                counted = known;
            }
            return known;
        }

        private String unitType() {
            return needs.stream().filter(need -> (need.bit & needed) != 0).findFirst()
                    .map(need -> need.oneOf.get(0).replaceFirst("\\..*", ""))
                    .orElse("");
        }

        /** Something to tell that hangs on what was counted. */
        public Component remark(Function<Cells, Optional<Remark>> remark) {
            remarks.add(remark);
            return this;
        }

        /** What is remarked on what was counted. */
        public List<Remark> remarks(Cells cells) {
            List<Remark> all = new ArrayList<>(remarks.size() + 2);
            for (Function<Cells, Optional<Remark>> remark : remarks) {
                remark.apply(cells).ifPresent(all::add);
            }
            return all;
        }

        /** Where the units of these cells are, each with its clause. */
        public List<Placement> placements(Cells cells) {
            Account account = whole.account(cells);
            Result result = calculation.of(cells);
            // What has no figure by itself, for want of units of a second type, counts all the same.
            boolean counted = result.counts() || account.n() > 0 && result.status() == OutcomeStatus.NO_DATA;
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

        /** Whether an organisation with this evidence registers what the figure needs. */
        public boolean isRegistered(long evidence) {
            return (needed & ~evidence) == 0;
        }

        /** What the figure needs and this is no evidence of. */
        public List<String> absent(long evidence) {
            return needs.stream().filter(need -> (need.bit & needed & ~evidence) != 0).flatMap(need -> need.oneOf.stream()).toList();
        }
    }
}
