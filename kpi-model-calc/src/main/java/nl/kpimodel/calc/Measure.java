package nl.kpimodel.calc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collector;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.OrganisationCells;
import nl.kpimodel.calc.engine.StratumPath;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeStatus;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.Stratum;
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
 * Outcome waited = cases.stream().collect(ActivityMeasures.waitingTime(dates, MyCase::signalReceivedOn, ReportingPeriod.parse("2025-Q1")));
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
    private final MeasureLayout shape;
    private final UnitClassifier<? super T> judge;
    private final MeasureRequest<T> asked;
    private final Function<? super Outcomes, ? extends R> finish;

    private Measure(MeasureLayout shape, UnitClassifier<? super T> judge, MeasureRequest<T> asked, Function<? super Outcomes, ? extends R> finish) {
        this.shape = shape;
        this.judge = judge;
        this.asked = asked;
        this.finish = finish;
    }

    static <T> Measure<T, Outcome> single(MeasureLayout shape, UnitClassifier<? super T> judge) {
        return new Measure<>(shape, judge, new MeasureRequest<>(), Outcomes::only);
    }

    static <T> Measure<T, Outcomes> several(MeasureLayout shape, UnitClassifier<? super T> judge) {
        return new Measure<>(shape, judge, new MeasureRequest<>(), Function.identity());
    }

    /** The same measure, of which something else is asked. */
    private Measure<T, R> asking(Consumer<MeasureRequest<T>> change) {
        return asking(change, finish);
    }

    private <S> Measure<T, S> asking(Consumer<MeasureRequest<T>> change, Function<? super Outcomes, ? extends S> finishing) {
        MeasureRequest<T> other = asked.copy();
        change.accept(other);
        return new Measure<>(shape, judge, other, finishing);
    }

    /** The same measure, whose figures are also over units of a second type. */
    Measure<T, R> with(SecondPopulation<?> other) {
        return asking(more -> more.otherSide = other);
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
     * The same measure, split: next to the total, one outcome per figure for every value met, and one for {@link Stratum#UNKNOWN} where a unit has none.
     * Each key is split by itself, not within another; but what the KPI is always split by, such as the location of a visit, is split once more within
     * each value of the key. A split by {@link Stratum#ORGANISATION} also says of which organisation a unit is, as {@link #perOrganisation} does.
     *
     * @param key for example {@link Stratum#TEAM}
     * @param value a unit's value; {@code null} or blank where it has none
     * @return the split measure
     * @throws IllegalArgumentException if the key is blank or already split by
     * @throws IllegalStateException if the measure divides by units of a second type that do not tell their value of this key
     */
    public Measure<T, Outcomes> by(String key, Function<? super T, ? extends @Nullable String> value) {
        Measure<T, Outcomes> split = byEach(
                key,
                unit -> {
                    String own = value.apply(unit);
                    return own == null || own.isBlank() ? Set.of() : Set.of(own);
                },
                Set.of());
        return key.equals(Stratum.ORGANISATION) && asked.organisation == null ? split.perOrganisation(value) : split;
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
        Stratum.of(key, Stratum.UNKNOWN);
        always.forEach(given -> Stratum.of(key, given));
        MeasureLayout.OwnStratum own = shape.ownStratum();
        if (asked.splitsBy(key) || own != null && own.key().equals(key)) {
            throw new IllegalArgumentException(kpi() + " is already split by " + key + ".");
        }
        requireOfSecondUnits(key);
        return asking(
                more -> {
                    List<MeasureRequest.Split<? super T>> splits = new ArrayList<>(asked.splits);
                    splits.add(new MeasureRequest.Split<>(key, values));
                    more.splits = List.copyOf(splits);
                    more.expect(always.stream().map(given -> StratumPath.of(key, given)).toList());
                },
                Function.identity());
    }

    private void requireOfSecondUnits(String key) {
        if (asked.otherSide != null && !asked.otherSide.splitsBy(key)) {
            throw new IllegalStateException(
                    kpi() + " also counts units of a second type, which have no function for their " + key + "; give them a function for it too.");
        }
    }

    /**
     * The same measure, over units of several organisations: whether a figure is registered is judged for each of them. The units of one that registers
     * none are excluded as {@link nl.kpimodel.core.measure.ExclusionReason#NOT_REGISTERED} while another registers the figure; without this, all units are
     * of one organisation.
     *
     * <ul>
     *   <li>in the stratum of an organisation it alone is judged;
     *   <li>of a measure over units of two types an organisation must have both;
     *   <li>what is declared by {@link #eventsRegistered} or {@link #filledElsewhere(String)} is registered by every organisation.
     * </ul>
     *
     * @param organisation the organisation of a unit; those without one are taken together
     * @return the measure
     * @throws IllegalStateException if the measure divides by units of a second type that have no function for {@link Stratum#ORGANISATION}
     */
    public Measure<T, R> perOrganisation(Function<? super T, ? extends @Nullable String> organisation) {
        requireOfSecondUnits(Stratum.ORGANISATION);
        return asking(more -> more.organisation = organisation);
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
        MeasureLayout.OwnStratum own = shape.ownStratum();
        if (own == null) {
            throw new IllegalStateException(kpi() + " has no stratum of its own.");
        }
        values.forEach(value -> Stratum.of(own.key(), value));
        return asking(more -> more.expect(values.stream().map(StratumPath.TOTAL::withOwn).toList()));
    }

    /**
     * The same measure, with an outcome for every stratum that another tally of the KPI met, even where no unit has it here: so that the reports of
     * several periods have the same strata.
     *
     * @param other a tally of this KPI over another period, split in the same way; it stays as it is
     * @return the measure
     */
    public Measure<T, R> expectingStrataOf(Tally other) {
        return asking(more -> more.expect(other.strata()));
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
        return asking(
                more -> {
                    more.splits = List.of();
                    more.expected = Set.of();
                },
                outcomes -> outcomes.outcome(component));
    }

    /**
     * The same measure, whose outcomes carry what an edition says of the KPI.
     *
     * @param catalogue the edition
     * @return the measure
     * @throws nl.kpimodel.core.UnknownIdException if the edition has no such KPI
     */
    public Measure<T, R> definedBy(KpiCatalogue catalogue) {
        Kpi definition = catalogue.require(kpi());
        return asking(more -> more.definition = definition);
    }

    /**
     * The same measure, for an organisation that registers the events it counts: that none is there means 0, not that nothing is registered. For the
     * KPIs about changes of plan, team, complexity and budget, spin-offs, and interventions that are stopped early.
     *
     * @return the measure
     * @throws IllegalStateException if the KPI counts no such events
     */
    public Measure<T, R> eventsRegistered() {
        long events = needs(need -> need.declarable);
        if (events == 0) {
            throw new IllegalStateException(kpi() + " counts no events that may be declared registered.");
        }
        return asking(more -> more.declared |= events);
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
        long filled = needed(field);
        return asking(more -> more.declared |= filled);
    }

    /**
     * The same for an input of several organisations, in some of which the field is filled in; see {@link #perOrganisation}.
     *
     * @param field the name of its record type and its own, such as {@code case.personId}
     * @param organisations the organisations that fill it in
     * @return the measure
     * @throws IllegalArgumentException if the KPI does not need the field; the message lists those it needs
     */
    public Measure<T, R> filledElsewhere(String field, Set<String> organisations) {
        long filled = needed(field);
        Map<String, Long> declaredBy = new HashMap<>(asked.declaredBy);
        organisations.forEach(organisation -> declaredBy.merge(organisation, filled, (one, other) -> one | other));
        return asking(more -> more.declaredBy = Map.copyOf(declaredBy));
    }

    private long needed(String field) {
        long filled = needs(need -> need.oneOf.contains(field));
        if (filled == 0) {
            throw new IllegalArgumentException(kpi() + " does not need " + DisplayText.quoted(field) + "; it needs "
                    + shape.needs().stream().flatMap(need -> need.oneOf.stream()).toList() + ".");
        }
        return filled;
    }

    private long needs(Predicate<MeasureLayout.Need> which) {
        return shape.needs().stream().filter(which).mapToLong(need -> need.bit).reduce(0, (one, other) -> one | other);
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
        return asking(more -> more.missing = rule);
    }

    /**
     * The same measure, whose outcomes know how many different people or cases their units belong to: twelve actions may be of one case. A report that is
     * published protects figures that rest on few of them. Without this, each unit is its own contributor, which is right where a unit is a case or a person.
     *
     * @param contributor the case of a unit; without case its person, employee or respondent, by a key that is unique among all of them; {@code null} for a
     *     unit that belongs to nobody else
     * @return the measure
     * @see Outcome#contributors()
     */
    public Measure<T, R> contributors(Function<? super T, ? extends @Nullable String> contributor) {
        return asking(more -> more.contributor = contributor);
    }

    /**
     * An empty tally.
     *
     * @return a new one
     */
    public Tally create() {
        return new Tally(name());
    }

    /**
     * Counts a unit.
     *
     * @param tally where to count; not changed if one of the measure's functions throws
     * @param unit the unit
     * @throws ArithmeticException if a count goes beyond a {@code long}
     */
    public void accept(Tally tally, T unit) {
        UnitClassification judgement = tally.judgement(asked.missing);
        judge.judge(unit, judgement);
        // All of them before anything is counted, for a function may throw.
        String organisation = asked.organisation(unit);
        List<MeasureRequest.Split<? super T>> splits = asked.splits;
        for (int i = 0; i < splits.size(); i++) {
            judgement.strata(i, splits.get(i).values().apply(unit));
        }
        if (asked.contributor != null && judgement.isCounted(shape)) {
            judgement.contributor(asked.contributor.apply(unit));
        }
        OrganisationCells cells = tally.of(organisation, shape);
        cells.add(judgement, shape);
        for (int i = 0; i < splits.size(); i++) {
            String key = splits.get(i).key();
            Collection<String> values = judgement.strata(i);
            if (values.isEmpty()) {
                cells.add(judgement, shape, key, null);
            }
            if (values.size() > 1) {
                tally.overlaps(key);
            }
            for (String value : values) {
                cells.add(judgement, shape, key, value);
            }
        }
        judgement.count();
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
        return finish.apply(new Outcomes(conclude(tally).outcomes()));
    }

    private MeasureConclusion conclude(Tally tally) {
        Tally whole = tally;
        if (asked.otherSide != null) {
            whole = new Tally(name());
            whole.addAll(tally, shape);
            asked.otherSide.countInto(whole, shape, asked.keys(), asked.organisation != null);
        } else {
            tally.requireOf(name(), shape);
        }
        return new MeasureConclusion(shape, asked, whole);
    }

    /**
     * Where a unit goes in each figure, and why: for whoever asks about a record. Nothing is counted. The unit is judged by itself, as if its
     * organisation registers what the figures need; see {@link #placements}.
     *
     * <p>A unit of the stream may be several units of a figure, or none, such as a case for the persons who take part in it; then the figure has several
     * placements, or none.
     *
     * @param unit the unit
     * @return its placements, in the order of the figures
     */
    public List<Placement> place(T unit) {
        return placements(new MeasureConclusion(shape, asked, create())).apply(unit);
    }

    /**
     * Where units go in each figure, among those of a tally: the units of an organisation that registers none of what another does are excluded.
     *
     * @param tally all units that were counted; what is added to it afterwards is not known to the function
     * @return a function that gives the placements of a unit, in the order of the figures; not for sharing between threads
     */
    public Function<T, List<Placement>> placements(Tally tally) {
        return placements(conclude(tally));
    }

    private Function<T, List<Placement>> placements(MeasureConclusion conclusion) {
        UnitClassification judgement = new UnitClassification(asked.missing);
        return unit -> {
            judgement.clear();
            judge.judge(unit, judgement);
            return conclusion.place(asked.organisation(unit), judgement);
        };
    }

    private String name() {
        return shape.name() + (asked.missing == null ? "" : ", missing as " + asked.missing) + (asked.contributor == null ? "" : ", by contributor");
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
