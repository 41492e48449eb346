package nl.kpimodel.calc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.measure.MissingRule;
import org.jspecify.annotations.Nullable;

/**
 * How one KPI is calculated (Dutch: <i>meetvoorschrift</i>): a collector over the application's own objects.
 *
 * <pre>{@code
 * Outcome waited = cases.stream().collect(ActivityMeasures.waitingTime(dates, MyCase::signalReceivedOn, Period.parse("2025-Q1")));
 * }</pre>
 *
 * <p>The units of the stream are the whole input: what is registered in none of them is {@link OutcomeStatus#NOT_REGISTERED}, and an empty stream is
 * too. Filter nothing out; what lies outside the period or is of another kind is excluded by the measure, and stands in the account.
 *
 * <ul>
 *   <li>create, accept, combine and result may be called by hand, or by an engine of one's own;
 *   <li>the result hangs neither on the order of units nor on how they were split up; parallel streams are fine;
 *   <li>a tally can be serialised between accept and combine;
 *   <li>a unit may be any object; a function that throws ends the calculation with its exception.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads, as long as the given functions are. A tally belongs to one thread at a time.
 *
 * @param <T> the application's type of a unit
 * @param <R> {@link Outcome} where the KPI has one figure, else {@link Outcomes}
 */
public final class Measure<T, R> implements Collector<T, Tally, R> {
    /** A stratum that the caller asked for. */
    private record Split<T>(String key, Function<? super T, ? extends Collection<String>> values, Set<String> always) {}

    private final Shape shape;
    private final Judge<? super T> judge;
    private final List<Split<? super T>> splits;
    private final @Nullable Side<?> otherSide;
    private final @Nullable Kpi definition;
    private final long declared;
    private final Set<String> expected;
    private final @Nullable MissingRule missing;
    private final Function<? super Outcomes, ? extends R> finish;

    private Measure(
            Shape shape,
            Judge<? super T> judge,
            List<Split<? super T>> splits,
            @Nullable Side<?> otherSide,
            @Nullable Kpi definition,
            long declared,
            Set<String> expected,
            @Nullable MissingRule missing,
            Function<? super Outcomes, ? extends R> finish) {
        this.shape = shape;
        this.judge = judge;
        this.splits = splits;
        this.otherSide = otherSide;
        this.definition = definition;
        this.declared = declared;
        this.expected = expected;
        this.missing = missing;
        this.finish = finish;
    }

    static <T> Measure<T, Outcome> single(Shape shape, Judge<? super T> judge) {
        return new Measure<>(shape, judge, List.of(), null, null, 0, Set.of(), null, Outcomes::only);
    }

    static <T> Measure<T, Outcomes> several(Shape shape, Judge<? super T> judge) {
        return new Measure<>(shape, judge, List.of(), null, null, 0, Set.of(), null, Function.identity());
    }

    /** The same measure, whose figures are also over units of a second type. */
    Measure<T, R> with(Side<?> other) {
        return new Measure<>(shape, judge, splits, other, definition, declared, expected, missing, finish);
    }

    /**
     * The KPI that is measured.
     *
     * @return its id
     */
    public KpiId kpi() {
        return shape.kpi();
    }

    /**
     * The keys of the figures.
     *
     * @return the keys, in order
     */
    public List<String> components() {
        return shape.components().stream().map(component -> component.key).toList();
    }

    /**
     * The same measure, split: beside the total, one outcome per figure for every value met, and one for {@link Stratum#UNKNOWN} where a unit has none.
     * Each key is split by itself, not within another.
     *
     * @param key for example {@link Stratum#TEAM}
     * @param value a unit's value; {@code null} or blank where it has none
     * @return the split measure
     * @throws IllegalArgumentException if the key is blank or already split by
     * @throws IllegalStateException if the measure divides by units of a second type that do not tell their value of this key
     */
    public Measure<T, Outcomes> by(String key, Function<? super T, ? extends @Nullable String> value) {
        return byEach(
                key,
                unit -> {
                    String own = value.apply(unit);
                    return own == null || own.isBlank() ? Set.of() : Set.of(own);
                },
                Set.of());
    }

    /**
     * The same measure, split by values of which a unit may have several, such as age bands that overlap; then the strata do not add up to the total.
     *
     * @param key for example {@link Stratum#AGE_BAND}
     * @param values a unit's values, each once; none puts it in {@link Stratum#UNKNOWN}
     * @param always the values that have an outcome even where no unit has them
     * @return the split measure
     * @throws IllegalArgumentException if the key is blank or already split by, or a value is blank
     * @throws IllegalStateException if the measure divides by units of a second type that do not tell their value of this key
     */
    public Measure<T, Outcomes> byEach(String key, Function<? super T, ? extends Collection<String>> values, Set<String> always) {
        always.forEach(given -> Stratum.of(key, given));
        Stratum.of(key, Stratum.UNKNOWN);
        Shape.OwnStratum own = shape.ownStratum();
        if (splits.stream().anyMatch(split -> split.key().equals(key)) || own != null && own.key().equals(key)) {
            throw new IllegalArgumentException(kpi() + " is already split by " + key + ".");
        }
        if (otherSide != null && !otherSide.splitsBy(key)) {
            throw new IllegalStateException(kpi() + " also counts units of a second type, which do not tell their " + key + "; give them a function for it too.");
        }
        List<Split<? super T>> more = new ArrayList<>(splits);
        more.add(new Split<>(key, values, Set.copyOf(always)));
        return new Measure<>(shape, judge, List.copyOf(more), otherSide, definition, declared, expected, missing, Function.identity());
    }

    /**
     * The same measure, with outcomes for given values of the row's own stratum even where no unit has them.
     *
     * @param values the values, such as every household that occurs
     * @return the measure
     * @throws IllegalStateException if the KPI has no stratum of its own
     * @throws IllegalArgumentException if a value is blank
     */
    public Measure<T, R> expecting(Set<String> values) {
        Shape.OwnStratum own = shape.ownStratum();
        if (own == null) {
            throw new IllegalStateException(kpi() + " has no stratum of its own.");
        }
        values.forEach(value -> Stratum.of(own.key(), value));
        return new Measure<>(shape, judge, splits, otherSide, definition, declared, Set.copyOf(values), missing, finish);
    }

    /**
     * One figure of the KPI, over all units.
     *
     * @param component its key
     * @return a measure that gives that figure alone
     * @throws IllegalArgumentException if the KPI has no such figure; the message names those it has
     */
    public Measure<T, Outcome> component(String component) {
        if (!components().contains(component)) {
            throw new IllegalArgumentException(kpi() + " has no component " + DisplayText.quoted(component) + "; it has " + components() + ".");
        }
        return new Measure<>(shape, judge, List.of(), otherSide, definition, declared, Set.of(), missing, outcomes -> outcomes.outcome(component));
    }

    /**
     * The same measure, whose outcomes carry what an edition says of the KPI.
     *
     * @param catalogue the edition
     * @return the measure
     * @throws nl.kpimodel.core.UnknownIdException if the edition has no such KPI
     */
    public Measure<T, R> definedBy(KpiCatalogue catalogue) {
        return new Measure<>(shape, judge, splits, otherSide, catalogue.require(kpi()), declared, expected, missing, finish);
    }

    /**
     * The same measure, for an organisation that registers the events it counts: that none is there means 0, not that nothing is registered. For the
     * KPIs about changes of plan, team, complexity and budget, spin-offs, and interventions that are stopped early.
     *
     * @return the measure
     * @throws IllegalStateException if the KPI counts no such events
     */
    public Measure<T, R> eventsRegistered() {
        long events = 0;
        for (Shape.Need need : shape.needs()) {
            events |= need.declarable ? need.bit : 0;
        }
        if (events == 0) {
            throw new IllegalStateException(kpi() + " counts no events that may be declared registered.");
        }
        return new Measure<>(shape, judge, splits, otherSide, definition, declared | events, expected, missing, finish);
    }

    /**
     * The same measure, over an input where a field is filled in that its units do not show, such as the person of a case without referrals: then it is
     * registered, whatever the units tell.
     *
     * @param field the name of its record type and its own, such as {@code case.personId}
     * @return the measure
     * @throws IllegalArgumentException if the KPI does not need the field; the message lists those it needs
     */
    public Measure<T, R> filledElsewhere(String field) {
        long filled = 0;
        for (Shape.Need need : shape.needs()) {
            filled |= need.oneOf.contains(field) ? need.bit : 0;
        }
        if (filled == 0) {
            throw new IllegalArgumentException(kpi() + " does not need " + DisplayText.quoted(field) + "; it needs "
                    + shape.needs().stream().flatMap(need -> need.oneOf.stream()).toList() + ".");
        }
        return new Measure<>(shape, judge, splits, otherSide, definition, declared | filled, expected, missing, finish);
    }

    /**
     * The same measure with another rule for a field without which it is not known whether a unit is in the part: out of the whole, or in it and taken
     * for a "no". The outcomes tell it as a choice.
     *
     * <ul>
     *   <li>it holds for the parts of the KPI, its proportions and counts; what is added up or averaged is not there without its field, and stays missing;
     *   <li>so do fields that say in which part or period a unit belongs, such as the due day of A 41 or the echelons of A 28.
     * </ul>
     *
     * @param rule the rule in place of that of the row
     * @return the measure
     * @throws IllegalStateException if the KPI counts no part by a field that may be empty
     */
    public Measure<T, R> missingAs(MissingRule rule) {
        if (!shape.hasUndecided()) {
            throw new IllegalStateException(kpi() + " counts no part by a field that may be empty, so there is no \"no\" to assume of it; leave out the rule "
                    + rule + " for it.");
        }
        return new Measure<>(shape, judge, splits, otherSide, definition, declared, expected, rule, finish);
    }

    /**
     * An empty tally.
     *
     * @return a new one
     */
    public Tally create() {
        return new Tally(name(), shape);
    }

    /**
     * Counts a unit.
     *
     * @param tally where to count; not changed if one of the measure's functions throws
     * @param unit the unit
     * @throws ArithmeticException if a count goes beyond a {@code long}
     */
    public void accept(Tally tally, T unit) {
        Judgement judgement = tally.judgement(missing);
        judge.judge(unit, judgement);
        // All of them before anything is counted, for a function may throw.
        for (int i = 0; i < splits.size(); i++) {
            judgement.strata(i, splits.get(i).values().apply(unit));
        }
        tally.add(judgement, shape);
        for (int i = 0; i < splits.size(); i++) {
            String key = splits.get(i).key();
            Collection<String> values = judgement.strata(i);
            if (values.isEmpty()) {
                tally.add(judgement, shape, key, null);
            }
            if (values.size() > 1) {
                tally.overlaps(key);
            }
            for (String value : values) {
                tally.add(judgement, shape, key, value);
            }
        }
    }

    /**
     * Adds one tally to another.
     *
     * @param tally the one that grows
     * @param other the one that is added, and stays as it is
     * @return the first
     * @throws IllegalArgumentException if they are of different measures
     */
    public Tally combine(Tally tally, Tally other) {
        tally.addAll(other, shape);
        return tally;
    }

    /**
     * The figures so far. The tally stays as it is and may go on.
     *
     * @param tally what was counted
     * @return the outcome or outcomes
     */
    public R result(Tally tally) {
        Tally whole = new Tally(name(), shape);
        whole.addAll(tally, shape);
        if (otherSide != null) {
            otherSide.countInto(whole, shape, splits.stream().map(Split::key).toList());
        }
        splits.forEach(split -> split.always().forEach(value -> whole.expect(split.key(), value, shape)));
        Shape.OwnStratum ownStratum = shape.ownStratum();
        if (ownStratum != null) {
            expected.forEach(value -> whole.expect(ownStratum.key(), value, shape));
        }
        List<Outcome> outcomes = new ArrayList<>();
        Cells total = whole.total();
        add(outcomes, total, Stratum.TOTAL, whole);
        Shape.OwnStratum own = shape.ownStratum();
        for (Map.Entry<String, TreeMap<String, Cells>> stratum : whole.strata().entrySet()) {
            boolean shared = own != null && own.key().equals(stratum.getKey()) && own.rest() == Shape.OwnStratum.Rest.WHOLE_IS_SHARED;
            stratum.getValue().forEach((value, cells) -> add(
                    outcomes, shared ? cells.withWholeOf(total, shape) : cells, Stratum.of(stratum.getKey(), value), whole));
        }
        return finish.apply(new Outcomes(outcomes));
    }

    /**
     * Tells of one unit where it goes in each figure, and why: for whoever asks about a record. Nothing is counted.
     *
     * <p>A unit of the stream may stand for several units of a figure, or for none, such as a case for the persons who take part in it; then the figure
     * has several placements, or none.
     *
     * @param unit the unit
     * @return its placements, in the order of the figures
     */
    public List<Placement> place(T unit) {
        Judgement judgement = new Judgement(missing);
        judge.judge(unit, judgement);
        Cells alone = new Cells(shape);
        judgement.applyTo(alone);
        Cells settled = alone.settled(shape);
        return shape.components().stream().flatMap(component -> component.placements(settled).stream()).toList();
    }

    private String name() {
        return missing == null ? shape.name() : shape.name() + ", missing as " + missing;
    }

    private void add(List<Outcome> outcomes, Cells cells, Stratum stratum, Tally whole) {
        Cells settled = cells.settled(shape);
        for (Shape.Component component : shape.components()) {
            Outcome outcome = shape.outcome(component, settled, stratum, whole.evidence() | declared, remarks(component, stratum, whole));
            outcomes.add(definition == null ? outcome : outcome.withDefinition(definition));
        }
    }

    private List<Remark> remarks(Shape.Component component, Stratum stratum, Tally whole) {
        List<Remark> remarks = new ArrayList<>();
        if (component.whole.isTurnedBy(missing)) {
            remarks.add(Remark.of("missing." + missing));
        }
        if (!stratum.isTotal() && (!component.addsUp() || stratum.values().keySet().stream().anyMatch(whole::isOverlapping))) {
            remarks.add(Remark.strataApart());
        }
        return remarks;
    }

    @Override
    public Supplier<Tally> supplier() {
        return this::create;
    }

    @Override
    public BiConsumer<Tally, T> accumulator() {
        return this::accept;
    }

    @Override
    public BinaryOperator<Tally> combiner() {
        return this::combine;
    }

    @Override
    public Function<Tally, R> finisher() {
        return this::result;
    }

    @Override
    public Set<Characteristics> characteristics() {
        return Set.of(Characteristics.UNORDERED);
    }

    /** Returns the KPI, the period and the figures. */
    @Override
    public String toString() {
        return name() + " " + components();
    }
}
