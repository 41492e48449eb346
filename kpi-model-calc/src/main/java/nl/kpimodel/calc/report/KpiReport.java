package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.calc.EffectMeasures.ResponseCount;
import nl.kpimodel.calc.outcome.GroupComparison;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.text.Stories;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.selection.Selection;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of one calculation over one period (Dutch: <i>rapportage</i>), with the numbers of records read and left out, and the
 * options of the calculation.
 *
 * <p>Outcomes are in model order, with the total of each component before its strata. Strata are those of {@link #strata()}, the KPI's own
 * strata, such as the location of a visit, and the combinations of both that occur. A report has room for the story next to each KPI
 * (<i>duiding</i>): see {@link #withStory}. Immutable; safe for use by several threads.
 */
public final class KpiReport {
    /** Keys of the KPIs' own strata, which are always present. */
    static final Set<String> OWN_KEYS = Set.of("location", "subject", "responder", "reason", "register", "household", "area");

    private static final String ORGANISATION = "organisation";
    private static final String STORY = "story";
    private static final int MOST_NAME = 200;

    private final KpiCatalogue model;
    private final ReportingPeriod period;
    private final List<String> strata;
    private final CalculationOptions options;
    private final Map<RecordType, ValidationReport.Counts> records;
    private final ReportedValidation validation;
    private final Map<Questionnaire, ResponseCount> response;
    private final OutcomeIndex outcomes;
    private final Map<KpiId, String> stories;
    private final @Nullable Selection selection;
    private final Map<String, Object> kept;

    KpiReport(
            KpiCatalogue model,
            ReportingPeriod period,
            List<String> strata,
            CalculationOptions options,
            Map<RecordType, ValidationReport.Counts> records,
            @Nullable ValidationReport validation,
            Map<Questionnaire, ResponseCount> response,
            List<Outcome> outcomes,
            Map<KpiId, String> stories) {
        this(model, period, strata, options, records, ReportedValidation.of(validation), response, new OutcomeIndex(outcomes), stories, null, Map.of());
    }

    /** @param kept further keys of the tree from which the report was read */
    KpiReport(
            KpiCatalogue model,
            ReportingPeriod period,
            List<String> strata,
            CalculationOptions options,
            Map<RecordType, ValidationReport.Counts> records,
            ReportedValidation validation,
            Map<Questionnaire, ResponseCount> response,
            OutcomeIndex outcomes,
            Map<KpiId, String> stories,
            @Nullable Selection selection,
            Map<String, Object> kept) {
        this.model = model;
        this.period = period;
        this.strata = List.copyOf(strata);
        this.options = options;
        this.records = copyOf(RecordType.class, records);
        this.validation = validation;
        this.response = copyOf(Questionnaire.class, response);
        this.outcomes = outcomes;
        this.stories = Map.copyOf(stories);
        this.selection = selection;
        this.kept = kept;
    }

    private static <K extends Enum<K>, V> Map<K, V> copyOf(Class<K> keys, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Returns a report of outcomes that an application calculated over its own objects. All report writers accept it.
     *
     * <pre>{@code
     * Outcome waiting = cases.stream().collect(ActivityMeasures.waitingTime(MyCase::start, MyCase::signal, q1));
     * KpiReport report = KpiReport.of(KpiModel.edition(Edition.E2025), q1, List.of(waiting));
     * ReportJson.write(report, out);
     * }</pre>
     *
     * @param model the edition by which they were measured; outcomes without a definition get it from the edition
     * @param period the period of the report
     * @param outcomes the outcomes in any order; the outcomes of one KPI keep their order
     * @return the report, in the order of the model; it has no counts of records, no response and no validation
     * @throws nl.kpimodel.core.UnknownIdException if the edition lacks a KPI
     * @throws IllegalArgumentException if an outcome has another period or edition, or two outcomes have the same KPI, component and
     *         stratum
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
            outcome.stratum().values().keySet().stream().filter(key -> !OWN_KEYS.contains(key)).forEach(keys::add);
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

    /** {@return the edition of the report} */
    public KpiCatalogue model() {
        return model;
    }

    /** {@return the period; its last day is the reference date (<i>peildatum</i>)} */
    public ReportingPeriod period() {
        return period;
    }

    /**
     * Returns the keys by which the outcomes are split.
     *
     * @return keys such as {@code team}, in the requested order
     */
    public List<String> strata() {
        return strata;
    }

    /** {@return the options of the calculation} */
    public CalculationOptions options() {
        return options;
    }

    /**
     * Returns the counts of records by type. Lines of unknown type are in {@link ValidationReport#withoutType()} instead.
     *
     * @return the counts of every type that occurs
     */
    public Map<RecordType, ValidationReport.Counts> records() {
        return records;
    }

    /** Returns the counts of lines of unknown type, if there are any. */
    public Optional<ValidationReport.Counts> withoutType() {
        return validation.withoutType();
    }

    /**
     * Returns the validation report on the records before they were counted, with its conclusion and the rules that ran.
     *
     * @return the report passed to {@link #withValidation}; empty if none was passed, or if this report was {@linkplain #fromTree(Map,
     *         Function) read}. The information that its tree has on validation is in {@link #conclusion}, {@link #rulesNotRun}, {@link
     *         #findingsPerRule} and {@link #findingsLeftOut}
     */
    public Optional<ValidationReport> validation() {
        return Optional.ofNullable(validation.report());
    }

    /** {@return the conclusion of validation, also of a report that was read; empty if no validation report was given} */
    public Optional<ValidationReport.Conclusion> conclusion() {
        return validation.conclusion();
    }

    /**
     * Returns the rules that did not run to completion.
     *
     * @return the rules in order, also of a report that was read; these lack the number of records checked
     */
    public List<Rule.Accounting> rulesNotRun() {
        return validation.rulesNotRun();
    }

    /**
     * Returns the numbers of findings of each rule.
     *
     * @return the numbers by rule id and severity, also of a report that was read
     */
    public SortedMap<String, Map<Rule.Severity, Long>> findingsPerRule() {
        return validation.findingsPerRule();
    }

    /** {@return the number of findings that were not kept, also of a report that was read} */
    public long findingsLeftOut() {
        return validation.findingsLeftOut();
    }

    /**
     * Returns the numbers of records that were not validated because their type was not requested.
     *
     * @return the numbers by type, also of a report that was read
     */
    public Map<RecordType, Long> notAsked() {
        return validation.notAsked();
    }

    /**
     * Returns the numbers of records that were not validated because their type feeds no KPI of the edition.
     *
     * @return the numbers by type, also of a report that was read
     */
    public Map<RecordType, Long> notUsed() {
        return validation.notUsed();
    }

    /**
     * Returns the rules whose severity the caller changed.
     *
     * @return the original severity by rule id, also of a report that was read
     */
    public Map<String, Rule.Severity> changedSeverities() {
        return validation.changedSeverities();
    }

    /**
     * {@return the findings of validation, as far as they were kept; empty if no validation report was given, or if the report was
     * {@linkplain #fromTree(Map, Function) read}, because the tree has only the texts of findings}
     */
    public List<Finding> findings() {
        return validation().map(ValidationReport::findings).orElse(List.of());
    }

    /**
     * Returns the response to each questionnaire.
     *
     * @return a count for each questionnaire; empty for an edition without effect indicators
     */
    public Map<Questionnaire, ResponseCount> response() {
        return response;
    }

    /**
     * Returns all outcomes.
     *
     * @return the outcomes in model order
     */
    public List<Outcome> outcomes() {
        return outcomes.outcomes();
    }

    /**
     * {@return the outcomes of a KPI, totals and strata; empty if the KPI was not selected}
     *
     * @param kpi its id
     */
    public List<Outcome> outcomes(KpiId kpi) {
        return outcomes.of(kpi);
    }

    /**
     * {@return the outcome of the first figure of a KPI over all units}
     *
     * @param kpi its id, for example {@code A 13}
     * @throws IllegalArgumentException if the text is not an id, or the report does not have the KPI; the message lists the KPIs of the
     *     report
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
     * {@return the outcome of a figure of a KPI over all units}
     *
     * @param kpi its id, for example {@code A 13}
     * @param component the key of its figure, for example {@code perFte}
     * @throws IllegalArgumentException if the text is not an id, or the report does not have the KPI or figure; the message lists those
     *     that it has
     */
    public Outcome outcome(String kpi, String component) {
        KpiId id = outcome(kpi).kpi();
        return find(id, component, Stratum.TOTAL).orElseThrow(() -> new IllegalArgumentException("The report has no " + id + " "
                + DisplayText.quoted(component) + " over all units; its figures are "
                + outcomes(id).stream().map(Outcome::component).distinct().toList() + "."));
    }

    /**
     * Finds an outcome.
     *
     * @param kpi the KPI
     * @param component the key of its figure; the error of {@link #outcome(String, String)} lists all keys
     * @param stratum the stratum, or {@link Stratum#TOTAL}
     * @return the outcome, empty if the report does not have it
     */
    public Optional<Outcome> find(KpiId kpi, String component, Stratum stratum) {
        return Optional.ofNullable(outcomes.find(kpi, component, stratum));
    }

    /**
     * Compares each group of a split with the rest of its total.
     *
     * @param kpi the KPI
     * @param component the key of its figure
     * @param kind the kind of group, one of {@link #strata()}
     * @return a comparison for each group, in the order of the outcomes; empty if the report is not split by the kind, or if the figure has
     *         no total, as for figures by area that others measured
     * @throws IllegalArgumentException if the report has no such figure
     */
    public List<GroupComparison> groupComparisons(KpiId kpi, String component, StratumKind kind) {
        List<String> components = outcomes(kpi).stream().map(Outcome::component).distinct().toList();
        if (!components.contains(component)) {
            throw new IllegalArgumentException("The report over " + period + " has no figure " + component + " of " + kpi
                    + ". Its figures of that KPI are " + components + ".");
        }
        Outcome total = find(kpi, component, Stratum.TOTAL).orElse(null);
        return total == null ? List.of() : GroupComparison.of(total, outcomes(kpi).stream()
                .filter(outcome -> outcome.component().equals(component) && outcome.stratum().values().keySet().equals(Set.of(kind.key())))
                .toList());
    }

    /**
     * {@return the story next to a KPI (<i>duiding</i>), empty if none was written}
     *
     * @param kpi the KPI
     */
    public Optional<String> story(KpiId kpi) {
        return Optional.ofNullable(stories.get(kpi));
    }

    /**
     * {@return this report with a story next to a KPI}
     *
     * @param kpi the KPI
     * @param story the story, in the words of the people who do the work
     * @throws IllegalArgumentException if the story is blank or the report has no such KPI
     */
    public KpiReport withStory(KpiId kpi, String story) {
        if (story.isBlank()) {
            throw new IllegalArgumentException("The story of " + kpi + " is blank; leave it out.");
        }
        if (outcomes(kpi).isEmpty()) {
            throw new IllegalArgumentException("The report has no " + kpi + ", so its story would not be shown.");
        }
        Map<KpiId, String> more = new HashMap<>(stories);
        more.put(kpi, story);
        return new KpiReport(model, period, strata, options, records, validation, response, outcomes, more, selection, kept);
    }

    /**
     * {@return the selection with its agreements, such as the targets of the KPIs, empty if the calculation had none; the published form
     * leaves out its agreements}
     */
    public Optional<Selection> selection() {
        return Optional.ofNullable(selection);
    }

    /**
     * {@return this report with a selection} It does not change any outcome.
     *
     * @param selection the selection
     * @throws IllegalArgumentException if the selection is from another edition
     */
    public KpiReport withSelection(Selection selection) {
        if (selection.edition() != model.edition()) {
            throw new IllegalArgumentException("The selection is from edition " + selection.edition() + ", and the report is of " + model.edition()
                    + "; give a selection from that edition.");
        }
        return new KpiReport(model, period, strata, options, records, validation, response, outcomes, stories, selection, kept);
    }

    /**
     * Returns the organisation whose registration was counted (<i>organisatie</i>), for the head of a page.
     *
     * @return its name, empty if it is unknown
     */
    public Optional<String> organisation() {
        return text(ORGANISATION);
    }

    /**
     * {@return this report with the name of the organisation}
     *
     * @param name the name
     * @throws IllegalArgumentException if the name is blank or longer than 200 characters
     */
    public KpiReport withOrganisation(String name) {
        return withText(ORGANISATION, name, MOST_NAME);
    }

    /** {@return the story of the report as a whole (<i>duiding</i>), for the head of a page, empty if none was written} */
    public Optional<String> story() {
        return text(STORY);
    }

    /**
     * {@return this report with a story of the report as a whole}
     *
     * @param story the story, in the words of the people who do the work
     * @throws IllegalArgumentException if the story is blank or longer than {@link ReportStories#LONGEST}
     */
    public KpiReport withStory(String story) {
        return withText(STORY, story, ReportStories.LONGEST);
    }

    /**
     * {@return this report with the stories of KPIs and of the report as a whole} Existing stories of other KPIs are kept. Stories of KPIs
     * that the report does not have are left out; {@link ReportStories#without} lists them.
     *
     * @param stories the stories
     */
    public KpiReport withStories(ReportStories stories) {
        KpiReport complete = stories.ofReport().map(this::withStory).orElse(this);
        for (Map.Entry<KpiId, String> story : stories.ofKpis().entrySet()) {
            complete = outcomes(story.getKey()).isEmpty() ? complete : complete.withStory(story.getKey(), story.getValue());
        }
        return complete;
    }

    private Optional<String> text(String key) {
        return kept.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private KpiReport withText(String key, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("The " + key + " of a report has " + text.length() + " characters; give 1 to " + most + ", not blank.");
        }
        Map<String, Object> more = new LinkedHashMap<>(kept);
        more.put(key, CitizenNumber.masked(text));
        return new KpiReport(model, period, strata, options, records, validation, response, outcomes, stories, selection, Collections.unmodifiableMap(more));
    }

    /**
     * {@return this report with the validation report on the records before they were counted}
     *
     * <p>Rejected records are counted once by record type in {@link #records()}. They are not part of the accounts of the outcomes: a
     * rejected record has no placement, so it is unknown for which figures it would have counted.
     *
     * @param validation the validation report
     */
    public KpiReport withValidation(ValidationReport validation) {
        Map<RecordType, ValidationReport.Counts> counts = new EnumMap<>(RecordType.class);
        validation.counts().forEach((type, count) -> {
            if (count.read() > 0) {
                counts.put(type, count);
            }
        });
        Map<String, Object> others = new LinkedHashMap<>(kept);
        others.keySet().removeAll(ReportJson.OF_VALIDATION);
        return new KpiReport(model, period, strata, options, counts, ReportedValidation.of(validation), response, outcomes, stories, selection, others);
    }

    /**
     * Returns the form of the report with all its numbers, for readers who may see the registration. Its head says so.
     *
     * @return the internal form
     */
    public ReportForm internal() {
        return ReportForm.internal(this);
    }

    /**
     * {@return the form of the report that may be published} Reports of several periods must be protected together: see {@link
     * SmallGroups#publish(Collection)}.
     *
     * @param groups the protection of small groups
     * @throws IllegalArgumentException if the number of people behind an outcome is unknown because it was read from a file
     */
    public ReportForm published(SmallGroups groups) {
        return groups.publish(List.of(this)).get(0);
    }

    /** Returns the published form of the report. Agreements are left out because they may name the people who register. */
    KpiReport disclosed(Map<RecordType, ValidationReport.Counts> records, Map<Questionnaire, ResponseCount> response, List<Outcome> outcomes) {
        return new KpiReport(model, period, strata, options, records, validation, response, new OutcomeIndex(outcomes), stories,
                selection == null ? null : selection.withAgreements(List.of()), kept);
    }

    /**
     * Returns the tree form: neutral maps, lists, texts, numbers and booleans, with the keys and values of {@code report.json}. Jackson 2
     * and 3 write it as JSON; so can any other library.
     *
     * <p>An application that returns a report returns all its numbers, and the tree says so: {@code "protection": {"form": "INTERNAL"}}.
     * Return {@link #published} to protect small groups.
     *
     * @return the tree; the tree of a report with many strata takes much memory; {@link ReportJson} writes it without building the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return internal().toTree();
    }

    /**
     * Reads a report from its tree form: a {@code report.json} as returned by any JSON library. The result equals the report that was
     * written, and {@link ReportJson} writes the same file for it.
     *
     * <pre>{@code
     * KpiReport earlier = KpiReport.fromTree(new ObjectMapper().readValue(file, Map.class), KpiModel::edition);
     * }</pre>
     *
     * <ul>
     *   <li>Outcomes are read as {@link Outcome#fromTree} does, and have the period of the report. They have the definitions of the
     *       catalogue if its hash is that of the report. Otherwise the report was made with other words of the edition, and they have none.
     *   <li>Of validation, a report has the conclusion and counts: see {@link #validation}.
     *   <li>Unknown keys are kept, and written again. A higher format and unknown codes are refused, because the report would have another
     *       meaning without them. A published report, which leaves out numbers, is refused too: see {@link ReportForm#fromTree}.
     * </ul>
     *
     * @param tree the tree, which is not kept
     * @param models provides the catalogue of the edition of the report
     * @return the report
     * @throws IllegalArgumentException if the tree does not contain a report; the message begins with the path of the key, such as {@code
     *         outcomes[3].excluded.OPEN}, and says what is allowed there
     */
    public static KpiReport fromTree(Map<String, ?> tree, Function<? super Edition, KpiCatalogue> models) {
        return ReportTreeReader.read(Objects.requireNonNull(tree, "tree"), Objects.requireNonNull(models, "models"));
    }

    /**
     * Reads a report from its tree form, as {@link #fromTree(Map, Function)} does.
     *
     * @param tree the tree, which is not kept
     * @param model the edition of the report
     * @return the report
     * @throws IllegalArgumentException if the tree does not contain a report of that edition; the message begins with the path of the key
     */
    public static KpiReport fromTree(Map<String, ?> tree, KpiCatalogue model) {
        Objects.requireNonNull(model, "model");
        return fromTree(tree, edition -> model);
    }

    /** Returns further keys of the tree from which the report was read; empty for a calculated report. */
    Map<String, Object> kept() {
        return kept;
    }

    /**
     * Returns the hash of the texts with which the report was made. For a report that was read, they may differ from those of {@link
     * #model()}.
     */
    String editionHash() {
        return kept.getOrDefault("editionHash", model.contentHash()).toString();
    }

    /** Returns whether the other object is a report with an equal {@linkplain #toTree() tree}; see {@link Outcome}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KpiReport that && internal().equals(that.internal());
    }

    @Override
    public int hashCode() {
        return Objects.hash(model.edition(), period, outcomes().size());
    }

    List<Optional<String>> writtenStories() {
        return outcomes().stream().map(outcome -> Stories.of(this, outcome)).toList();
    }

    /** Returns the edition, the period and the number of outcomes. */
    @Override
    public String toString() {
        return model.label() + ", " + period.name() + ": " + outcomes().size() + " outcomes";
    }
}
