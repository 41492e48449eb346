package nl.kpimodel.calc;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collector;
import nl.kpimodel.calc.engine.Cells;
import nl.kpimodel.calc.engine.ChecksummedForm;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.engine.OrganisationCells;
import nl.kpimodel.calc.engine.StratumPath;
import nl.kpimodel.calc.engine.UnitClassification;
import nl.kpimodel.calc.engine.UnitClassifier;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureComponent.MissingRule;
import org.jspecify.annotations.Nullable;

/**
 * The calculation of one KPI (Dutch: <i>meetvoorschrift</i>): a collector over the application's own objects.
 *
 * <pre>{@code
 * Outcome waited = cases.stream().collect(ActivityMeasures.waitingTime(dates, MyCase::signalReceivedOn, ReportingPeriod.parse("2025-Q1")));
 * }</pre>
 *
 * <p>The units of the stream are the whole input: a figure whose fields no unit has is {@link Outcome.Status#NOT_REGISTERED}, and so is
 * every figure of an empty stream. The stream should not be filtered: the measure excludes units that are outside the period or of another
 * kind, and reports them in the account.
 *
 * <ul>
 *   <li>create, accept, combine and result may be called directly, or by another engine;
 *   <li>neither the order of the units nor how they are split up affects the result, so parallel streams may be used;
 *   <li>a tally can be serialised between accept and combine;
 *   <li>a unit may be any object; a function that throws ends the calculation with its exception.
 * </ul>
 *
 * <p>Immutable; safe for use by several threads, as long as the given functions are. A tally belongs to one thread at a time.
 *
 * @param <T> the application's type of a unit
 * @param <R> {@link Outcome} if the KPI has one figure, otherwise {@link Outcomes}
 */
public final class Measure<T, R> implements Collector<T, Measure.Tally, R> {
    private final MeasureLayout shape;
    private final UnitClassifier<? super T> classifier;
    private final MeasureRequest<T> asked;
    private final Function<? super Outcomes, ? extends R> finish;

    private Measure(MeasureLayout shape, UnitClassifier<? super T> classifier, MeasureRequest<T> asked, Function<? super Outcomes, ? extends R> finish) {
        this.shape = shape;
        this.classifier = classifier;
        this.asked = asked;
        this.finish = finish;
    }

    static <T> Measure<T, Outcome> single(MeasureLayout shape, UnitClassifier<? super T> classifier) {
        return new Measure<>(shape, classifier, new MeasureRequest<>(), Outcomes::only);
    }

    static <T> Measure<T, Outcomes> several(MeasureLayout shape, UnitClassifier<? super T> classifier) {
        return new Measure<>(shape, classifier, new MeasureRequest<>(), Function.identity());
    }

    /** Returns this measure with a changed request. */
    private Measure<T, R> asking(Consumer<MeasureRequest<T>> change) {
        return asking(change, finish);
    }

    private <S> Measure<T, S> asking(Consumer<MeasureRequest<T>> change, Function<? super Outcomes, ? extends S> finishing) {
        MeasureRequest<T> other = asked.copy();
        change.accept(other);
        return new Measure<>(shape, classifier, other, finishing);
    }

    /** Returns this measure with units of a second type. */
    Measure<T, R> with(SecondPopulation<?> other) {
        return asking(more -> more.otherSide = other);
    }

    /** {@return the KPI that is measured} */
    public KpiId kpi() {
        return shape.kpi();
    }

    /** {@return the keys of the figures, in order} */
    public List<String> components() {
        return shape.components().stream().map(component -> component.key).toList();
    }

    /**
     * {@return this measure split by a key} In addition to the total, each figure has one outcome for every value that occurs, and one for
     * {@link Stratum#UNKNOWN} if a unit has no value. Keys are split separately, not within each other. If the KPI is always split by a
     * stratum of its own, such as the location of a visit, each value of the key is split by that stratum too. A split by {@link
     * Stratum#ORGANISATION} also sets the organisation of a unit, as {@link #perOrganisation} does.
     *
     * @param key for example {@link Stratum#TEAM}
     * @param value a unit's value; {@code null} or blank if it has none
     * @throws IllegalArgumentException if the key is blank or the measure is already split by it
     * @throws IllegalStateException if the measure divides by units of a second type that have no function for this key
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
     * {@return this measure split by a key of which a unit may have several values, such as overlapping age bands} The strata then do not
     * add up to the total.
     *
     * @param key for example {@link Stratum#AGE_BAND}
     * @param values a unit's values, each once; a unit without values is in {@link Stratum#UNKNOWN}
     * @param always the values that have an outcome even if no unit has them
     * @throws IllegalArgumentException if the key is blank or the measure is already split by it, or a value is blank
     * @throws IllegalStateException if the measure divides by units of a second type that have no function for this key
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
     * {@return this measure over units of several organisations} Whether a figure is registered is then determined for each organisation.
     * If some organisations register a figure and others do not, the units of the others are excluded as {@link
     * nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason#NOT_REGISTERED}. Without this, all units belong to one organisation.
     *
     * <ul>
     * <li>in the stratum of an organisation, only that organisation matters;
     * <li>if a measure is over units of two types, an organisation must have both;
     * <li>{@link #eventsRegistered} and {@link #filledElsewhere(String)} apply to every organisation.
     * </ul>
     *
     * @param organisation the organisation of a unit; units without one are treated as one organisation
     * @throws IllegalStateException if the measure divides by units of a second type that have no function for {@link Stratum#ORGANISATION}
     */
    public Measure<T, R> perOrganisation(Function<? super T, ? extends @Nullable String> organisation) {
        requireOfSecondUnits(Stratum.ORGANISATION);
        return asking(more -> more.organisation = organisation);
    }

    /**
     * {@return this measure with outcomes for given values of the KPI's own stratum, even if no unit has them}
     *
     * @param values the values, such as every household that occurs
     * @throws IllegalStateException if the KPI is not always split by a stratum
     * @throws IllegalArgumentException if a value is blank
     */
    public Measure<T, R> expecting(Set<String> values) {
        MeasureLayout.OwnStratum own = shape.ownStratum();
        if (own == null) {
            throw new IllegalStateException(kpi() + " is not always split by a stratum, so no values can be expected.");
        }
        values.forEach(value -> Stratum.of(own.key(), value));
        return asking(more -> more.expect(values.stream().map(StratumPath.TOTAL::withOwn).toList()));
    }

    /**
     * {@return this measure with an outcome for every stratum in another tally of the KPI, even if no unit is in it here} The reports of
     * several periods then have the same strata.
     *
     * @param other a tally of this KPI over another period, split in the same way; it is not changed
     */
    public Measure<T, R> expectingStrataOf(Tally other) {
        return asking(more -> more.expect(other.strata()));
    }

    /**
     * Returns a measure of one figure of the KPI, over all units.
     *
     * @param component its key
     * @return a measure of that figure only
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
     * {@return this measure with outcomes that have the definition of the KPI in an edition}
     *
     * @param catalogue the edition
     * @throws nl.kpimodel.core.UnknownIdException if the edition has no such KPI
     */
    public Measure<T, R> definedBy(KpiCatalogue catalogue) {
        Kpi definition = catalogue.require(kpi());
        return asking(more -> more.definition = definition);
    }

    /**
     * {@return this measure for an organisation that registers the events that it counts} The absence of events then means 0, rather than
     * that nothing is registered. Applies to the KPIs about changes of plan, team, complexity and budget, spin-offs, and interventions that
     * are stopped early.
     *
     * @throws IllegalStateException if the KPI does not count such events
     */
    public Measure<T, R> eventsRegistered() {
        long events = needs(need -> need.declarable);
        if (events == 0) {
            throw new IllegalStateException(kpi() + " counts no events that may be declared registered.");
        }
        return asking(more -> more.declared |= events);
    }

    /**
     * {@return this measure for an input in which a field is filled in outside the units of this measure, such as the person of a case
     * without referrals} The field is then registered, even if no unit has it.
     *
     * @param field the names of its record type and of the field, such as {@code case.personId}
     * @throws IllegalArgumentException if the KPI does not need the field; the message lists those it needs
     */
    public Measure<T, R> filledElsewhere(String field) {
        long filled = needed(field);
        return asking(more -> more.declared |= filled);
    }

    /**
     * {@return this measure for an input of several organisations, some of which fill in the field; see {@link #perOrganisation}}
     *
     * @param field the names of its record type and of the field, such as {@code case.personId}
     * @param organisations the organisations that fill it in
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
     * {@return this measure with another rule for units that lack the field that decides whether they are in the numerator} Such a unit is
     * either missing from the denominator, or in it and treated as a "no". The outcomes report the rule as a choice.
     *
     * <ul>
     * <li>the rule applies to the proportions and counts of the KPI. A unit without a field that is summed or averaged remains missing;
     * <li>a unit also remains missing without a field that determines its period or its part, such as the due day of A 41 or the echelons
     * of A 28.
     * </ul>
     *
     * @param rule the rule that replaces those of the KPI
     * @throws IllegalStateException if the KPI has no count or proportion that depends on a field that may be empty
     */
    public Measure<T, R> missingAs(MeasureComponent.MissingRule rule) {
        if (!shape.hasUndecided()) {
            BilingualException refused = OptionWords.refusal("missing", kpi(), rule);
            throw new IllegalStateException(refused.getMessage(), refused);
        }
        return asking(more -> more.missing = rule);
    }

    /**
     * {@return this measure with outcomes that count the different people or cases to which their units belong: twelve actions may all be
     * of one case} A published report protects figures with few contributors. Without this, each unit is its own contributor, which is
     * correct if a unit is a case or a person.
     *
     * @param contributor the case of a unit, or else its person, employee or respondent, by a key that is unique among all of them; {@code
     *     null} if the unit is its own contributor
     * @see Outcome#contributors()
     */
    public Measure<T, R> contributors(Function<? super T, ? extends @Nullable String> contributor) {
        return asking(more -> more.contributor = contributor);
    }

    /** {@return an empty tally} */
    public Tally create() {
        return new Tally(name());
    }

    /**
     * Counts a unit.
     *
     * @param tally the tally; not changed if one of the measure's functions throws
     * @param unit the unit
     * @throws ArithmeticException if a count exceeds the range of a {@code long}
     */
    public void accept(Tally tally, T unit) {
        UnitClassification classification = tally.classification(0, asked.missing);
        classify(unit, classification);
        count(classification, tally);
    }

    /**
     * Counts several units, with the same result as counting each. This is faster for many units.
     *
     * @param tally the tally; if one of the measure's functions throws, it has counted a part of the units
     * @param units the units
     * @throws ArithmeticException if a count exceeds the range of a {@code long}
     */
    public void acceptAll(Tally tally, List<? extends T> units) {
        for (int from = 0; from < units.size(); from += Tally.BLOCK) {
            int to = Math.min(from + Tally.BLOCK, units.size());
            classifyBlock(tally, units, from, to);
            countBlock(tally, to - from);
        }
    }

    private void classifyBlock(Tally tally, List<? extends T> units, int from, int to) {
        for (int i = from; i < to; i++) {
            classify(units.get(i), tally.classification(i - from, asked.missing));
        }
    }

    private void countBlock(Tally tally, int count) {
        for (int i = 0; i < count; i++) {
            count(tally.classified(i), tally);
        }
    }

    /** Calls all functions of the caller. Nothing is counted yet, because one of them may throw. */
    private void classify(T unit, UnitClassification classification) {
        classifier.classify(unit, classification);
        classification.organisation(asked.organisation(unit));
        List<MeasureRequest.Split<? super T>> splits = asked.splits;
        for (int i = 0; i < splits.size(); i++) {
            classification.strata(splits.get(i).values().apply(unit));
        }
        if (asked.contributor != null && classification.isCounted(shape)) {
            classification.contributor(asked.contributor.apply(unit));
        }
    }

    private void count(UnitClassification classification, Tally tally) {
        OrganisationCells cells = tally.of(classification.organisation(), shape);
        cells.add(classification, shape);
        List<MeasureRequest.Split<? super T>> splits = asked.splits;
        int next = 0;
        for (int i = 0; i < splits.size(); i++) {
            String key = splits.get(i).key();
            int end = classification.strataEnd(i);
            if (end - next > 1) {
                tally.overlaps(key);
            }
            while (next < end) {
                cells.add(classification, shape, key, classification.stratum(next++));
            }
        }
        classification.count();
    }

    /**
     * Adds one tally to another.
     *
     * @param tally the tally to which the other is added
     * @param other the tally to add; it is not changed
     * @return the first tally
     * @throws IllegalArgumentException if they are of different measures
     */
    public Tally combine(Tally tally, Tally other) {
        tally.addAll(other, shape);
        return tally;
    }

    /**
     * Returns the figures so far. The tally is not changed, and counting may continue.
     *
     * @param tally the tally
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
     * Returns the place of a unit in each figure and the reason, to explain how a record counts. Nothing is counted. The unit is considered
     * by itself, as if its organisation registers everything that the figures need; see {@link #placements}.
     *
     * <p>A unit of the stream may be several units of a figure, or none: a case may have several participants. The figure then has several
     * placements, or none.
     *
     * @param unit the unit
     * @return its placements, in the order of the figures
     */
    public List<Placement> place(T unit) {
        return placements(new MeasureConclusion(shape, asked, create())).apply(unit);
    }

    /**
     * Returns a function that gives the place of a unit in each figure, among the units of a tally. The units of an organisation that does
     * not register a figure are excluded if another organisation does.
     *
     * @param tally all units that were counted; the function does not see later additions
     * @return a function that returns the placements of a unit, in the order of the figures; not thread-safe
     */
    public Function<T, List<Placement>> placements(Tally tally) {
        return placements(conclude(tally));
    }

    private Function<T, List<Placement>> placements(MeasureConclusion conclusion) {
        UnitClassification classification = new UnitClassification(asked.missing);
        return unit -> {
            classification.clear();
            classifier.classify(unit, classification);
            return conclusion.place(asked.organisation(unit), classification);
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

    /**
     * The accumulator of {@link Measure}: the counts so far. It holds numbers and keys, but neither the units nor the measure.
     *
     * <p>Tallies of one measure can be combined in any order and any grouping, with the same result. They can be serialised before they are
     * combined, so that several machines can each count a part of the input. Memory grows with the number of strata, distinct quantities
     * and distinct persons, not with the number of units.
     *
     * <p>A serialised tally has a checksum, and a damaged one is refused with an {@link InvalidObjectException}. Tallies must be read from
     * trusted sources only, as with every serialised object, because a checksum does not show who made it.
     *
     * <p>Not thread-safe.
     */
    public static final class Tally implements Serializable {
        private static final long serialVersionUID = 2L;

        /** The number of units that are classified before they are counted. */
        private static final int BLOCK = 8;

        private final String measure;
        private final HashMap<String, OrganisationCells> organisations;
        /** The keys whose strata do not add up because a unit is in several of them. */
        private final TreeSet<String> overlapping;
        private final @Nullable UnitClassification[] classifications = new UnitClassification[BLOCK];
        private @Nullable String lastOrganisation;
        private @Nullable OrganisationCells lastCells;

        /** The serialised content. */
        private record Content(String measure, HashMap<String, OrganisationCells> organisations, TreeSet<String> overlapping) implements Serializable {
            private Object readResolve() {
                return new Tally(this);
            }
        }

        /** @param measure the name that distinguishes the tallies of one measure from those of another */
        Tally(String measure) {
            this(new Content(measure, new HashMap<>(), new TreeSet<>()));
        }

        private Tally(Content content) {
            measure = content.measure;
            organisations = content.organisations;
            overlapping = content.overlapping;
        }

        /** Returns an empty classification for a unit of a block, with the caller's rule for missing fields, or else those of the KPI. */
        UnitClassification classification(int place, @Nullable MissingRule missing) {
            UnitClassification next = classifications[place];
            if (next == null) {
                next = new UnitClassification(missing);
                classifications[place] = next;
            }
            next.clear();
            return next;
        }

        /** Returns the classification of a unit of a block. */
        UnitClassification classified(int place) {
            return Objects.requireNonNull(classifications[place]);
        }

        /** Returns the key of an organisation. All units without an organisation share one key. */
        static String name(@Nullable String organisation) {
            return organisation == null || organisation.isBlank() ? Stratum.UNKNOWN : organisation;
        }

        /** Returns the cells of an organisation. The latest ones are kept, because units of one organisation usually follow each other. */
        OrganisationCells of(@Nullable String organisation, MeasureLayout shape) {
            OrganisationCells cells = lastCells;
            if (cells == null || !Objects.equals(organisation, lastOrganisation)) {
                cells = organisations.computeIfAbsent(name(organisation), name -> new OrganisationCells(shape));
                lastOrganisation = organisation;
                lastCells = cells;
            }
            return cells;
        }

        /** Records that a unit is in several strata of a key. */
        void overlaps(String key) {
            overlapping.add(key);
        }

        boolean isOverlapping(String key) {
            return overlapping.contains(key);
        }

        /** Throws if this is a tally of another measure, or of another version of the library. */
        void requireOf(String expected, MeasureLayout shape) {
            if (!measure.equals(expected)) {
                throw new IllegalArgumentException(
                        "A tally of " + expected + " cannot be combined with one of " + measure + "; combine tallies of one measure.");
            }
            Cells ofThisMeasure = new Cells(shape);
            if (!organisations.values().stream().allMatch(cells -> cells.hasShapeOf(ofThisMeasure))) {
                throw new IllegalArgumentException("A tally of " + measure + " comes from another version of the library, which counts other parts;"
                        + " count that part of the input again.");
            }
        }

        /** Adds the counts of another tally, which is not changed. */
        void addAll(Tally other, MeasureLayout shape) {
            other.requireOf(measure, shape);
            overlapping.addAll(other.overlapping);
            other.organisations.forEach((name, cells) -> of(name, shape).addAll(cells, shape));
        }

        /** Returns the cells by organisation, in the order of their names. */
        SortedMap<String, OrganisationCells> organisations() {
            return new TreeMap<>(organisations);
        }

        /**
         * {@return the number of strata with units so far, not counting the total} Strata of different organisations count separately.
         * Memory grows with this number.
         */
        public long strataCount() {
            long count = 0;
            for (OrganisationCells cells : organisations.values()) {
                count += cells.size();
            }
            return count;
        }

        /** Returns every stratum with units, except the total. */
        Set<StratumPath> strata() {
            Set<StratumPath> met = new HashSet<>();
            organisations.values().forEach(cells -> cells.addTo(met));
            return met;
        }

        private Object writeReplace() {
            return new ChecksummedForm(new Content(measure, organisations, overlapping));
        }

        private void readObject(ObjectInputStream in) throws InvalidObjectException {
            throw ChecksummedForm.notAsItIs();
        }

        /** Returns the name of the measure. */
        @Override
        public String toString() {
            return "Tally of " + measure;
        }
    }
}
