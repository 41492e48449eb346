package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Tree;
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
 *   <li>Each record is read once. The order does not affect the report.
 *   <li>The records must be valid: records that validation rejected must not be included.
 *   <li>A period is required, and has no default.
 *   <li>If a figure needs an option that is not set, its outcomes have no value and name the option.
 *   <li>Whether a figure is registered is determined for each organisation. The records of an organisation that never fills in what a
 *       figure needs are excluded if another organisation does.
 *   <li>An empty input results in a report in which nothing is registered.
 * </ul>
 *
 * <p>The calculator links records to those that they refer to and passes them to the measures of {@link nl.kpimodel.calc}. Each KPI thus
 * has one algorithm, for registration records as well as for an application's own objects.
 *
 * <p>A record is discarded once it has been counted, so memory grows with the number of cases, persons and questionnaires, and not with
 * hours and events. This requires that cases and employees precede the records that refer to them, as they do when read from a folder
 * ({@link RecordType#inReferenceOrder()}). A record that precedes its case is kept until the end. If outcomes are split by complexity, all
 * records about cases are kept until the end, because they depend on all changes of their case. Parallel streams give the same result, but
 * each part of such a stream keeps the records whose cases are in another part.
 *
 * <p>Immutable: each setting returns a new calculator. Safe for use by several threads.
 */
public final class KpiCalculator {
    private static final List<String> KEYS = Stream.of(StratumKind.values()).map(StratumKind::key).toList();

    final KpiCatalogue model;
    final MeasureSpecifications readings;
    final Set<KpiId> selection;
    /** The selection in the report; {@code null} if only KPIs were chosen. */
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
     * {@return a calculator of every KPI for which an edition has a measure specification}
     *
     * @param model the edition
     * @param readings its measure specifications
     * @throws IllegalArgumentException if the specifications are of another edition
     */
    public static KpiCalculator of(KpiCatalogue model, MeasureSpecifications readings) {
        return of(model, readings, model.kpis().stream().map(Kpi::id).toList());
    }

    /**
     * {@return a calculator of some KPIs} The manual advises choosing ten to fifteen.
     *
     * @param model the edition
     * @param readings its measure specifications
     * @param selection the KPIs; the report has them in model order
     * @throws IllegalArgumentException if the specifications are of another edition or nothing is selected
     * @throws nl.kpimodel.core.UnknownIdException if the edition lacks a selected KPI
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
     * {@return a calculator of the KPIs of a selection} The reports {@linkplain KpiReport#selection() have it}, with its targets.
     *
     * <p>The calculation uses only the KPIs of the selection, not its items: an indicator is calculated from all its items, even if only
     * some of them are selected, unless {@link nl.kpimodel.calc.EffectOptions.Builder#items} replaces them.
     *
     * @param model the edition
     * @param readings its measure specifications
     * @param selection the selection; the report has its KPIs in model order
     * @throws IllegalArgumentException if the specifications or the selection are of another edition, or the selection has no KPI
     * @throws nl.kpimodel.core.UnknownIdException if the edition lacks a selected KPI; a {@link
     *     nl.kpimodel.core.selection.SelectionReviewer} names all of them
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
     * {@return this calculator with one period}
     *
     * @param period the period
     */
    public KpiCalculator period(ReportingPeriod period) {
        return periods(List.of(Objects.requireNonNull(period, "period")));
    }

    /**
     * {@return this calculator with several periods} The records are read once, and each period has its own report.
     *
     * @param periods the periods, at least one, each once
     * @throws IllegalArgumentException if there is no period or one occurs twice
     */
    public KpiCalculator periods(List<ReportingPeriod> periods) {
        periods.forEach(period -> Objects.requireNonNull(period, "a period"));
        if (periods.isEmpty() || new LinkedHashSet<>(periods).size() != periods.size()) {
            throw new IllegalArgumentException("The periods are " + periods + "; give at least one, each once.");
        }
        return new KpiCalculator(model, readings, selection, chosen, List.copyOf(periods), keys, options, limits);
    }

    /**
     * {@return this calculator with outcomes split by each of the kinds of stratum, as {@link #by(String...)} does by their keys}
     *
     * @param first the first kind, for example {@link StratumKind#TEAM}
     * @param more other kinds, in the order of the report
     * @throws IllegalArgumentException if a kind is given twice
     */
    public KpiCalculator by(StratumKind first, StratumKind... more) {
        return by(Stream.concat(Stream.of(first), Stream.of(more)).map(StratumKind::key).toArray(String[]::new));
    }

    /**
     * {@return this calculator with outcomes split by each of the keys that apply to them} Keys are not combined with each other. The KPI's
     * own stratum, such as the location of a visit, is combined with each key.
     *
     * @param keys for example {@link Stratum#TEAM}, in the order of the report
     * @throws IllegalArgumentException if a key is unknown or occurs twice
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
     * {@return this calculator with other options}
     *
     * @param options the options that the model leaves open
     */
    public KpiCalculator options(CalculationOptions options) {
        return new KpiCalculator(model, readings, selection, chosen, periods, keys, Objects.requireNonNull(options, "options"), limits);
    }

    /**
     * {@return this calculator with other bounds} A calculation that exceeds a bound ends with an {@link IllegalArgumentException} that
     * names the bound, the cause and the remedy.
     *
     * @param limits the bounds
     */
    public KpiCalculator limits(CalculationLimits limits) {
        return new KpiCalculator(model, readings, selection, chosen, periods, keys, options, Objects.requireNonNull(limits, "limits"));
    }

    /**
     * Calculates over one period.
     *
     * @param records the accepted records, in any order
     * @return the report
     * @throws IllegalStateException if no period or several periods were given, or the options have a rule for missing values of a KPI that
     *         does not accept one
     * @throws IllegalArgumentException if the calculation exceeds one of its {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum exceeds the range of a {@code long}
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
     * @throws IllegalStateException if no period or several periods were given, or the options have a rule for missing values of a KPI that
     *         does not accept one
     * @throws IllegalArgumentException if the calculation exceeds one of its {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum exceeds the range of a {@code long}
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the interrupt flag stays set
     */
    public KpiReport calculate(Collection<? extends RegistrationRecord> records) {
        return calculate(records.stream());
    }

    /**
     * Calculates over every period, reading the records once.
     *
     * @param records the accepted records, in any order
     * @return a report for each period, in the order of the periods
     * @throws IllegalStateException if no period was given, or the options have a rule for missing values of a KPI that does not accept one
     * @throws IllegalArgumentException if the calculation exceeds one of its {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum exceeds the range of a {@code long}
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the interrupt flag stays set
     */
    public List<KpiReport> calculateEach(Stream<? extends RegistrationRecord> records) {
        return records.collect(collector());
    }

    /**
     * Returns the place of individual records in every figure of every period, with the reason: in the numerator, only in the denominator,
     * excluded, or missing because a field is empty (<i>navraag over één registratie</i>).
     *
     * <ul>
     *   <li>A case is placed with all records about it, and an answer with its questionnaire.
     *   <li>A record that is not a unit of a selected KPI, such as a ZRM score, has no placement; its case has.
     *   <li>A unit may have several placements in a figure, such as a case with several participants.
     *   <li>Employees by whom cases are divided (A 13) and capacity (A 3) are not units, and have no placement in those figures.
     * </ul>
     *
     * @param records the accepted records, all of them, in any order
     * @param asked selects the records to place
     * @return the placements, by record, period and KPI
     * @throws IllegalStateException if no period was given, or the options have a rule for missing values of a KPI that does not accept one
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
     * Returns the calculation as a collector, for streams of the caller.
     *
     * @return a collector of accepted records, in any order, whose result has a report for each period
     * @throws IllegalStateException if no period was given
     */
    public Collector<RegistrationRecord, ?, List<KpiReport>> collector() {
        requirePeriods();
        return Collector.of(this::create, this::accept, this::combine, this::result, Collector.Characteristics.UNORDERED);
    }

    /**
     * Creates a partial result without records.
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
     * @throws NullPointerException if the record is {@code null}; it leaves the partial result as it was
     * @throws IllegalArgumentException if the partial result is of another calculation, or exceeds one of the {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum exceeds the range of a {@code long}
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
     * @throws IllegalStateException if one of them was already combined into another or ended
     * @throws IllegalArgumentException if both are the same, one of them is of another calculation, or together they exceed one of the
     *         {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum exceeds the range of a {@code long}
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
     * @throws IllegalArgumentException if the partial result is of another calculation, or exceeds one of the {@linkplain #limits bounds}
     * @throws ArithmeticException if a count or sum exceeds the range of a {@code long}
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; the interrupt flag stays set
     */
    public List<KpiReport> result(PartialCalculation partial) {
        return partial.last(this).reports();
    }

    /** Returns a text of everything that determines the counts. Partial results of two calculators are combined only if it is the same. */
    String identity() {
        return String.join("\n", LibraryVersion.version(), model.edition().key(), model.contentHash(), selection.toString(),
                periods.toString(), keys.toString(), options.toTree().toString(), chosen == null ? "" : chosen.toTree().toString());
    }

    private void requirePeriods() {
        if (periods.isEmpty()) {
            throw new IllegalStateException("No period was given; give one with period(...).");
        }
    }

    /**
     * The place of one record in the account of one figure and period, with the reason (Dutch: <i>plaats in de verantwoording</i>); see
     * {@link KpiCalculator#place}. Immutable; safe for use by several threads.
     *
     * @param record the record; an answer if the unit is a questionnaire
     * @param period the period
     * @param placement the figure, the place and the reason
     */
    public record RecordPlacement(RegistrationRecord record, ReportingPeriod period, Placement placement) {
        /**
         * Explains the placement in a sentence, without any content of the record.
         *
         * @param language the language
         * @return for example "2025-Q1, casus: A 13 caseload (casussen per medewerker): telt niet mee: op die dag niet in behandeling."
         */
        public String explain(Language language) {
            return period.name() + ", " + ReportWords.in(language).singular("unit." + record.type().key()) + ": " + placement.explain(language);
        }

        /**
         * {@return the tree form: {@code type} of the record, {@code period} and {@code placement}; the record itself is not included}
         * Jackson 2 and 3 write it as JSON.
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().put("type", record.type().key()).text("period", period).put("placement", placement.toTree()).toMap();
        }
    }
}
