package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kpimodel.calc.outcome.GroupComparison;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.ResponseCount;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RecordCounts;
import nl.kpimodel.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of one calculation over one period (Dutch: <i>rapportage</i>), with what was read, what was left out and which options were given.
 *
 * <p>Outcomes stand in model order, the total of each component before its strata. Strata are those of {@link #strata()}, those that a KPI always has,
 * such as the location of a visit, and the pairs of one of each that occur. A report has room for the story beside each KPI (<i>duiding</i>): see
 * {@link #withStory}. Immutable; safe for use by several threads.
 */
public final class KpiReport {
    private final KpiCatalogue model;
    private final ReportingPeriod period;
    private final List<String> strata;
    private final CalculationOptions options;
    private final Map<RecordType, RecordCounts> records;
    private final @Nullable ValidationReport validation;
    private final Map<Questionnaire, ResponseCount> response;
    private final OutcomeIndex outcomes;
    private final Map<KpiId, String> stories;

    KpiReport(
            KpiCatalogue model,
            ReportingPeriod period,
            List<String> strata,
            CalculationOptions options,
            Map<RecordType, RecordCounts> records,
            @Nullable ValidationReport validation,
            Map<Questionnaire, ResponseCount> response,
            List<Outcome> outcomes,
            Map<KpiId, String> stories) {
        this(model, period, strata, options, records, validation, response, new OutcomeIndex(outcomes), stories);
    }

    private KpiReport(
            KpiCatalogue model,
            ReportingPeriod period,
            List<String> strata,
            CalculationOptions options,
            Map<RecordType, RecordCounts> records,
            @Nullable ValidationReport validation,
            Map<Questionnaire, ResponseCount> response,
            OutcomeIndex outcomes,
            Map<KpiId, String> stories) {
        this.model = model;
        this.period = period;
        this.strata = List.copyOf(strata);
        this.options = options;
        this.records = copyOf(RecordType.class, records);
        this.validation = validation;
        this.response = copyOf(Questionnaire.class, response);
        this.outcomes = outcomes;
        this.stories = Map.copyOf(stories);
    }

    private static <K extends Enum<K>, V> Map<K, V> copyOf(Class<K> keys, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * A report of outcomes that an application calculated itself, over its own objects: every writer of reports takes it.
     *
     * <pre>{@code
     * Outcome waiting = cases.stream().collect(ActivityMeasures.waitingTime(MyCase::start, MyCase::signal, q1));
     * KpiReport report = KpiReport.of(KpiModel.edition(Edition.E2025), q1, List.of(waiting));
     * ReportJson.write(report, out);
     * }</pre>
     *
     * @param model the edition that they were measured by; outcomes without a definition get theirs from it
     * @param period the period that the report is about
     * @param outcomes the outcomes, in any order; those of one KPI keep theirs
     * @return the report, in the order of the model; it has no counts of records, no response and no validation
     * @throws nl.kpimodel.core.UnknownIdException if the edition lacks a KPI
     * @throws IllegalArgumentException if an outcome is about another period or edition, or there are two of one KPI, component and stratum
     */
    public static KpiReport of(KpiCatalogue model, ReportingPeriod period, Collection<Outcome> outcomes) {
        Map<KpiId, List<Outcome>> byKpi = new TreeMap<>();
        Set<List<Object>> met = new HashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Outcome outcome : outcomes) {
            Kpi kpi = model.require(outcome.kpi());
            requireSame(outcome, "period", outcome.period().orElse(period), period);
            requireSame(outcome, "edition", outcome.edition().orElse(model.edition()), model.edition());
            if (!met.add(List.of(outcome.kpi(), outcome.component(), outcome.stratum(), outcome.figure()))) {
                throw new IllegalArgumentException("There are two outcomes of " + outcome.kpi() + " " + outcome.component() + " for "
                        + DisplayText.value(outcome.stratum().toString()) + "; a report has one.");
            }
            keys.addAll(outcome.stratum().values().keySet());
            byKpi.computeIfAbsent(outcome.kpi(), first -> new ArrayList<>()).add(outcome.definition().isPresent() ? outcome : outcome.withDefinition(kpi));
        }
        return new KpiReport(model, period, List.copyOf(keys), CalculationOptions.none(), Map.of(), null, Map.of(),
                byKpi.values().stream().flatMap(List::stream).toList(), Map.of());
    }

    private static void requireSame(Outcome outcome, String what, Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new IllegalArgumentException("The outcome of " + outcome.kpi() + " is of " + what + " " + found + ", and the report of " + expected
                    + "; make a report for each " + what + ".");
        }
    }

    /**
     * The edition that was measured by.
     *
     * @return its catalogue
     */
    public KpiCatalogue model() {
        return model;
    }

    /**
     * The period; its last day is the reference date (<i>peildatum</i>).
     *
     * @return the period
     */
    public ReportingPeriod period() {
        return period;
    }

    /**
     * What the outcomes are split by.
     *
     * @return keys such as {@code team}, in the order asked
     */
    public List<String> strata() {
        return strata;
    }

    /**
     * The options that the calculation was given.
     *
     * @return the options
     */
    public CalculationOptions options() {
        return options;
    }

    /**
     * What became of the records, by type. Lines that did not even tell their type are not here but in {@link ValidationReport#withoutType()}.
     *
     * @return the counts of every type that was met
     */
    public Map<RecordType, RecordCounts> records() {
        return records;
    }

    /** Lines that did not even tell their type, where there are any. */
    public Optional<RecordCounts> withoutType() {
        return validation().map(ValidationReport::withoutType).filter(counts -> counts.read() > 0);
    }

    /**
     * What validation told of the records before they were counted: its conclusion, and which rules ran.
     *
     * @return what {@link #withValidation} was given; empty where no validation ran, or nobody told this report of it
     */
    public Optional<ValidationReport> validation() {
        return Optional.ofNullable(validation);
    }

    /**
     * What validation found, as many of each rule as it kept.
     *
     * @return the findings, none where no validation ran
     */
    public List<Finding> findings() {
        return validation == null ? List.of() : validation.findings();
    }

    /**
     * How many of those invited answered, by questionnaire.
     *
     * @return a count for each questionnaire; empty for an edition without effect indicators
     */
    public Map<Questionnaire, ResponseCount> response() {
        return response;
    }

    /**
     * All outcomes.
     *
     * @return the outcomes in model order
     */
    public List<Outcome> outcomes() {
        return outcomes.outcomes();
    }

    /**
     * The outcomes of a KPI.
     *
     * @param kpi its id
     * @return its outcomes, the totals and the strata; none if the KPI was not selected
     */
    public List<Outcome> outcomes(KpiId kpi) {
        return outcomes.of(kpi);
    }

    /**
     * The first figure of a KPI over all units.
     *
     * @param kpi its id, for example {@code A 13}
     * @return the outcome
     * @throws IllegalArgumentException if the text is no id, or the report has no such KPI; the message names those it has
     */
    public Outcome outcome(String kpi) {
        KpiId id = KpiId.parse(kpi);
        return outcomes(id).stream()
                .filter(outcome -> outcome.stratum().isTotal())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The report has no " + id + "; it has "
                        + outcomes().stream().map(outcome -> outcome.kpi().toString()).distinct().toList() + "."));
    }

    /**
     * A figure.
     *
     * @param kpi the KPI
     * @param component the key of its figure
     * @param stratum the stratum, or {@link Stratum#TOTAL}
     * @return the outcome, empty if the report has none
     */
    public Optional<Outcome> find(KpiId kpi, String component, Stratum stratum) {
        return Optional.ofNullable(outcomes.find(kpi, component, stratum));
    }

    /**
     * Each group of a split, compared with the rest of its total.
     *
     * @param kpi the KPI
     * @param component the key of its figure
     * @param kind what the groups are, one of {@link #strata()}
     * @return a comparison for each group, in the order of the outcomes; none if the report is not split by that
     * @throws IllegalArgumentException if the report has no such figure
     */
    public List<GroupComparison> groupComparisons(KpiId kpi, String component, StratumKind kind) {
        Outcome total = find(kpi, component, Stratum.TOTAL).orElseThrow(() -> new IllegalArgumentException("The report over " + period + " has no figure "
                + component + " of " + kpi + ". Its figures of that KPI are "
                + outcomes(kpi).stream().map(Outcome::component).distinct().toList() + "."));
        return GroupComparison.of(total, outcomes(kpi).stream()
                .filter(outcome -> outcome.component().equals(component) && outcome.stratum().values().keySet().equals(Set.of(kind.key())))
                .toList());
    }

    /**
     * The story beside a KPI (<i>duiding</i>).
     *
     * @param kpi the KPI
     * @return the story, empty if none was written
     */
    public Optional<String> story(KpiId kpi) {
        return Optional.ofNullable(stories.get(kpi));
    }

    /**
     * The same report with a story beside a KPI.
     *
     * @param kpi the KPI
     * @param story the story, in the words of those who do the work
     * @return the report
     * @throws IllegalArgumentException if the story is blank or the report has no such KPI
     */
    public KpiReport withStory(KpiId kpi, String story) {
        if (story.isBlank()) {
            throw new IllegalArgumentException("The story of " + kpi + " is blank; leave it out.");
        }
        if (outcomes(kpi).isEmpty()) {
            throw new IllegalArgumentException("The report has no " + kpi + ", so there is no place for its story.");
        }
        Map<KpiId, String> more = new HashMap<>(stories);
        more.put(kpi, story);
        return new KpiReport(model, period, strata, options, records, validation, response, outcomes, more);
    }

    /**
     * The same report with what validation told of the records before they were counted.
     *
     * <p>What was rejected is counted once, by record type, in {@link #records()}. The accounts of the outcomes do not tell it: a record that was
     * rejected was never placed, so nobody knows which figures it would have counted for.
     *
     * @param validation what was read, accepted, rejected and found
     * @return the report
     */
    public KpiReport withValidation(ValidationReport validation) {
        Map<RecordType, RecordCounts> counts = new EnumMap<>(RecordType.class);
        validation.counts().forEach((type, count) -> {
            if (count.read() > 0) {
                counts.put(type, count);
            }
        });
        return new KpiReport(model, period, strata, options, counts, validation, response, outcomes, stories);
    }

    /**
     * The tree form: neutral maps, lists, texts, numbers and booleans, with the keys and values of {@code report.json}. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * @return the tree; a report split by many strata takes much memory as a tree, and {@link ReportJson} writes it without
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return Tree.neutral(ReportJson.tree(this));
    }

    /** Returns edition, period and the number of outcomes. */
    @Override
    public String toString() {
        return model.label() + ", " + period.name() + ": " + outcomes().size() + " outcomes";
    }
}
