package nl.kpimodel.calc.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.selection.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Calculates KPIs over registration records (Dutch: <i>berekenen van KPI's</i>).
 *
 * <pre>{@code
 * KpiReport report = KpiCalculator.of(model, readings).period(ReportingPeriod.quarter(2025, 1)).by(Stratum.TEAM).calculate(records);
 * }</pre>
 *
 * <ul>
 *   <li>every record is seen once, in any order; the report does not hang on it;
 *   <li>the records are taken to be valid: what validation rejected must not come in;
 *   <li>without a period there is nothing to calculate, and no default for it;
 *   <li>what an option would have to say and does not, gives outcomes without value that name the option;
 *   <li>what is registered is judged for each organisation: the records of one that never fills in what a figure needs are excluded while another does;
 *   <li>an empty input gives a report in which nothing is registered.
 * </ul>
 *
 * <p>The calculator joins records to what they refer to and hands them to the measures of {@link nl.kpimodel.calc}: one algorithm for each KPI, whether
 * it is asked over records or over an application's own objects. It reads them once and forgets a record when it has been counted: memory grows with
 * cases, persons and questionnaires, and not with the hours and events that were registered. For that, cases and employees come before what refers to
 * them, as they do from a folder ({@link RecordType#inReferenceOrder()}); a record that came before its case is held to the end. So are, when outcomes
 * are split by complexity, the records about cases: they hang on all changes of their case. Streams may be parallel, and give the same; but each part
 * of such a stream holds the records whose cases are in another.
 *
 * <p>Immutable: each setting gives a new calculator. Safe for use by several threads.
 */
public final class KpiCalculator {
    private static final List<String> KEYS = Stream.of(StratumKind.values()).map(StratumKind::key).toList();

    final KpiCatalogue model;
    final MeasureSpecifications readings;
    final Set<KpiId> selection;
    /** What the report says of the choice; {@code null} if KPIs alone were chosen. */
    final @Nullable Selection chosen;
    final List<ReportingPeriod> periods;
    final List<String> keys;
    final CalculationOptions options;
    final CalculationLimits limits;

    private KpiCalculator(
            KpiCatalogue model,
            MeasureSpecifications readings,
            Set<KpiId> selection,
            @Nullable Selection chosen,
            List<ReportingPeriod> periods,
            List<String> keys,
            CalculationOptions options,
            CalculationLimits limits) {
        this.model = model;
        this.readings = readings;
        this.selection = selection;
        this.chosen = chosen;
        this.periods = periods;
        this.keys = keys;
        this.options = options;
        this.limits = limits;
    }

    /**
     * A calculator of every KPI that an edition's readings calculate.
     *
     * @param model the edition
     * @param readings how its KPIs are read
     * @return the calculator
     * @throws IllegalArgumentException if the readings are of another edition
     */
    public static KpiCalculator of(KpiCatalogue model, MeasureSpecifications readings) {
        return of(model, readings, model.kpis().stream().map(Kpi::id).toList());
    }

    /**
     * A calculator of some KPIs. The manual advises to choose ten to fifteen.
     *
     * @param model the edition
     * @param readings how its KPIs are read
     * @param selection the KPIs; the report has them in model order
     * @return the calculator
     * @throws IllegalArgumentException if the readings are of another edition or nothing is selected
     * @throws nl.kpimodel.core.UnknownIdException if the edition has not a KPI selected
     */
    public static KpiCalculator of(KpiCatalogue model, MeasureSpecifications readings, Collection<KpiId> selection) {
        if (readings.edition() != model.edition()) {
            throw new IllegalArgumentException("The model is edition " + model.edition() + " and the readings are of edition " + readings.edition()
                    + "; give both of one edition.");
        }
        if (selection.isEmpty()) {
            throw new IllegalArgumentException("No KPI is selected; select at least one of edition " + model.edition() + ".");
        }
        selection.forEach(kpi -> model.require(Objects.requireNonNull(kpi, "a KPI of the selection")));
        return new KpiCalculator(model, readings, new TreeSet<>(selection), null, List.of(), List.of(), CalculationOptions.none(), CalculationLimits.standard());
    }

    /**
     * A calculator of the KPIs of a selection. The reports {@linkplain KpiReport#selection() have it}, with its targets.
     *
     * <p>Its KPIs alone are used to calculate. An indicator of which some items are asked is calculated from all its items, unless
     * {@link nl.kpimodel.calc.EffectOptions.Builder#items} says otherwise.
     *
     * @param model the edition
     * @param readings how its KPIs are read
     * @param selection the selection; the report has its KPIs in model order
     * @return the calculator
     * @throws IllegalArgumentException if the readings or the selection are of another edition, or the selection has no KPI
     * @throws nl.kpimodel.core.UnknownIdException if the edition has not a KPI selected; a {@link nl.kpimodel.core.selection.SelectionReviewer} names all of
     *     them
     */
    public static KpiCalculator of(KpiCatalogue model, MeasureSpecifications readings, Selection selection) {
        if (selection.edition() != model.edition()) {
            throw new IllegalArgumentException("The selection is from edition " + selection.edition() + ", and the model is of edition " + model.edition()
                    + "; give the model of the selection.");
        }
        KpiCalculator calculator = of(model, readings, selection.kpis());
        return new KpiCalculator(model, readings, calculator.selection, selection, List.of(), List.of(), CalculationOptions.none(), CalculationLimits.standard());
    }

    /**
     * The same calculator for one period.
     *
     * @param period the period
     * @return the calculator
     */
    public KpiCalculator period(ReportingPeriod period) {
        return periods(List.of(Objects.requireNonNull(period, "period")));
    }

    /**
     * The same calculator for several periods, each with a report of its own over one reading of the records.
     *
     * @param periods the periods, at least one, each once
     * @return the calculator
     * @throws IllegalArgumentException if there is none or one stands twice
     */
    public KpiCalculator periods(List<ReportingPeriod> periods) {
        periods.forEach(period -> Objects.requireNonNull(period, "a period"));
        if (periods.isEmpty() || new LinkedHashSet<>(periods).size() != periods.size()) {
            throw new IllegalArgumentException("The periods are " + periods + "; give at least one, each once.");
        }
        return new KpiCalculator(model, readings, selection, chosen, List.copyOf(periods), keys, options, limits);
    }

    /**
     * The same calculator, splitting every outcome that can be by each of the kinds of stratum; as {@link #by(String...)} does by their keys.
     *
     * @param first the first kind, for example {@link StratumKind#TEAM}
     * @param more other kinds, in the order of the report
     * @return the calculator
     * @throws IllegalArgumentException if a kind is given twice
     */
    public KpiCalculator by(StratumKind first, StratumKind... more) {
        return by(Stream.concat(Stream.of(first), Stream.of(more)).map(StratumKind::key).toArray(String[]::new));
    }

    /**
     * The same calculator, splitting every outcome that can be by each of the keys. The keys are not crossed with one another; a stratum that a KPI has by
     * itself, such as the location of a visit, is split once more by each of them.
     *
     * @param keys for example {@link Stratum#TEAM}, in the order of the report
     * @return the calculator
     * @throws IllegalArgumentException if a key is unknown or stands twice
     */
    public KpiCalculator by(String... keys) {
        List<String> asked = Arrays.asList(Objects.requireNonNull(keys, "keys"));
        asked.forEach(key -> Objects.requireNonNull(key, "a key"));
        if (!KEYS.containsAll(asked) || new LinkedHashSet<>(asked).size() != asked.size()) {
            throw new IllegalArgumentException("Outcomes cannot be split by " + asked + "; the keys are " + KEYS + ", each at most once.");
        }
        return new KpiCalculator(model, readings, selection, chosen, periods, List.copyOf(asked), options, limits);
    }

    /**
     * The same calculator with other options.
     *
     * @param options what the model leaves open
     * @return the calculator
     */
    public KpiCalculator options(CalculationOptions options) {
        return new KpiCalculator(model, readings, selection, chosen, periods, keys, Objects.requireNonNull(options, "options"), limits);
    }

    /**
     * The same calculator with other bounds. A calculation that goes beyond one of them ends with an {@link IllegalArgumentException} that names the
     * bound, the cause and what to do.
     *
     * @param limits the bounds
     * @return the calculator
     */
    public KpiCalculator limits(CalculationLimits limits) {
        return new KpiCalculator(model, readings, selection, chosen, periods, keys, options, Objects.requireNonNull(limits, "limits"));
    }

    /**
     * Calculates over one period.
     *
     * @param records the accepted records, in any order
     * @return the report
     * @throws IllegalStateException if no period was given or several were, or the options have a rule for missing values of a KPI that takes none
     * @throws IllegalArgumentException if the calculation goes beyond one of its {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum goes beyond what a {@code long} holds
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the interrupt flag stays set
     */
    public KpiReport calculate(Stream<? extends RegistrationRecord> records) {
        if (periods.size() != 1) {
            throw new IllegalStateException(
                    "There are " + periods.size() + " periods; give one with period(...), or use calculateEach for several.");
        }
        return calculateEach(records).get(0);
    }

    /**
     * Calculates over one period.
     *
     * @param records the accepted records, in any order
     * @return the report
     * @throws IllegalStateException if no period was given or several were, or the options have a rule for missing values of a KPI that takes none
     * @throws IllegalArgumentException if the calculation goes beyond one of its {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum goes beyond what a {@code long} holds
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the interrupt flag stays set
     */
    public KpiReport calculate(Collection<? extends RegistrationRecord> records) {
        return calculate(records.stream());
    }

    /**
     * Calculates over every period in one reading of the records.
     *
     * @param records the accepted records, in any order
     * @return a report for each period, in the order of the periods
     * @throws IllegalStateException if no period was given, or the options have a rule for missing values of a KPI that takes none
     * @throws IllegalArgumentException if the calculation goes beyond one of its {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum goes beyond what a {@code long} holds
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the interrupt flag stays set
     */
    public List<KpiReport> calculateEach(Stream<? extends RegistrationRecord> records) {
        return records.collect(collector());
    }

    /**
     * Tells of single records where each goes in every figure of every period, and by which clause: in the numerator, in the whole alone, excluded, or
     * missing for want of a field (<i>navraag over één registratie</i>).
     *
     * <ul>
     *   <li>a case is placed with all that was registered about it, and an answer with its questionnaire;
     *   <li>a record that is no unit of a KPI selected, such as a ZRM score, has no placement: ask for its case;
     *   <li>a unit may have several placements in a figure, such as a case for the persons who take part in it;
     *   <li>employees that cases are divided by (A 13) and capacity (A 3) are no units, and are not placed there.
     * </ul>
     *
     * @param records the accepted records, all of them, in any order
     * @param asked the records to tell of; if there are none, nothing is told
     * @return the placements, by record, period and KPI
     * @throws IllegalStateException if no period was given, or the options have a rule for missing values of a KPI that takes none
     */
    public List<RecordPlacement> place(Stream<? extends RegistrationRecord> records, Predicate<? super RegistrationRecord> asked) {
        Objects.requireNonNull(asked, "asked");
        requirePeriods();
        CalculationPass calculation = new CalculationPass(this);
        List<RegistrationRecord> found = new ArrayList<>();
        records.sequential().forEach(record -> {
            calculation.accept(record);
            if (asked.test(record)) {
                found.add(record);
            }
        });
        return calculation.placements(found);
    }

    /**
     * The calculation as a collector, for streams that come from elsewhere.
     *
     * @return a collector of accepted records, in any order, that gives a report for each period
     * @throws IllegalStateException if no period was given
     */
    public Collector<RegistrationRecord, ?, List<KpiReport>> collector() {
        requirePeriods();
        return Collector.of(this::create, this::accept, this::combine, this::result, Collector.Characteristics.UNORDERED);
    }

    /**
     * Begins a partial result, which holds no records.
     *
     * @return an empty partial result
     * @throws IllegalStateException if no period was given
     */
    public PartialCalculation create() {
        requirePeriods();
        return new PartialCalculation(this);
    }

    /**
     * Adds an accepted record to a partial result. Records are counted in batches, so a record that goes beyond a bound may be refused up
     * to a thousand records later, at the latest when the partial result is combined, serialised or ended.
     *
     * @param partial the partial result
     * @param record the record
     * @throws IllegalArgumentException if the partial result is of another calculation, or goes beyond one of the {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum goes beyond what a {@code long} holds
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the interrupt flag stays set
     */
    public void accept(PartialCalculation partial, RegistrationRecord record) {
        partial.of(this).accept(record);
    }

    /**
     * Merges another partial result into one. The other must not be used afterwards.
     *
     * @param partial the partial result
     * @param other the other, over other records
     * @return the first partial result
     * @throws IllegalStateException if one of them was combined into another or ended before
     * @throws IllegalArgumentException if both are the same, one of them is of another calculation, or they go beyond one of the {@linkplain #limits bounds} together
     * @throws ArithmeticException if a count or sum goes beyond what a {@code long} holds
     */
    public PartialCalculation combine(PartialCalculation partial, PartialCalculation other) {
        CalculationPass open = partial.of(this);
        if (other == partial) {
            throw new IllegalArgumentException("A partial result cannot be combined with itself; that would count its records twice.");
        }
        open.combine(other.last(this));
        return partial;
    }

    /**
     * Ends a calculation. The partial result must not be used afterwards.
     *
     * @param partial a partial result over all records
     * @return a report for each period, in the order of the periods
     * @throws IllegalArgumentException if the partial result is of another calculation, or goes beyond one of the {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum goes beyond what a {@code long} holds
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the interrupt flag stays set
     */
    public List<KpiReport> result(PartialCalculation partial) {
        return partial.last(this).reports();
    }

    /** Everything that decides what is counted, so that partial results of two calculators are combined only if they count the same. */
    String identity() {
        return String.join("\n", LibraryVersion.version(), model.edition().key(), model.contentHash(), selection.toString(),
                periods.toString(), keys.toString(), options.toTree().toString(), chosen == null ? "" : chosen.toTree().toString());
    }

    private void requirePeriods() {
        if (periods.isEmpty()) {
            throw new IllegalStateException("No period was given; give one with period(...).");
        }
    }
}
