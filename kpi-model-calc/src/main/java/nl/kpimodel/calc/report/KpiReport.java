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
import nl.kpimodel.calc.outcome.GroupComparison;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.ResponseCount;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.text.TreeNode;
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
import nl.kpimodel.core.validation.RecordCounts;
import nl.kpimodel.core.validation.RuleAccounting;
import nl.kpimodel.core.validation.Severity;
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
    /** Keys of strata that KPIs have by themselves, whatever is asked. */
    static final Set<String> OWN_KEYS = Set.of("location", "subject", "responder", "reason", "register", "household", "area");

    private static final String ORGANISATION = "organisation";
    private static final String STORY = "story";
    private static final int MOST_NAME = 200;

    private final KpiCatalogue model;
    private final ReportingPeriod period;
    private final List<String> strata;
    private final CalculationOptions options;
    private final Map<RecordType, RecordCounts> records;
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
            Map<RecordType, RecordCounts> records,
            @Nullable ValidationReport validation,
            Map<Questionnaire, ResponseCount> response,
            List<Outcome> outcomes,
            Map<KpiId, String> stories) {
        this(model, period, strata, options, records, ReportedValidation.of(validation), response, new OutcomeIndex(outcomes), stories, null, Map.of());
    }

    /** @param kept keys of the tree that the report was read from which its parts do not hold */
    KpiReport(
            KpiCatalogue model,
            ReportingPeriod period,
            List<String> strata,
            CalculationOptions options,
            Map<RecordType, RecordCounts> records,
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
        return validation.withoutType();
    }

    /**
     * What validation told of the records before they were counted: its conclusion, and which rules ran.
     *
     * @return what {@link #withValidation} was given; empty where no validation ran, this report was not given it, or the report was
     *     {@linkplain #fromTree(Map, Function) read}: what its tree says of validation is in {@link #conclusion}, {@link #rulesNotRun}, {@link #findingsPerRule} and
     *     {@link #findingsLeftOut}
     */
    public Optional<ValidationReport> validation() {
        return Optional.ofNullable(validation.report());
    }

    /**
     * What validation came to.
     *
     * @return the conclusion, also of a report that was read; empty where no validation ran, or this report was not given it
     */
    public Optional<ValidationReport.Conclusion> conclusion() {
        return validation.conclusion();
    }

    /**
     * The rules that did not run to their end.
     *
     * @return the rules in order, also of a report that was read; then without the number of records that they judged
     */
    public List<RuleAccounting> rulesNotRun() {
        return validation.rulesNotRun();
    }

    /**
     * How many findings the report has of each rule.
     *
     * @return the numbers by rule id and severity, also of a report that was read
     */
    public SortedMap<String, Map<Severity, Long>> findingsPerRule() {
        return validation.findingsPerRule();
    }

    /**
     * How many findings were made and not kept.
     *
     * @return the number, also of a report that was read
     */
    public long findingsLeftOut() {
        return validation.findingsLeftOut();
    }

    /**
     * The records that were not validated because their type was not asked for.
     *
     * @return the numbers by type, also of a report that was read
     */
    public Map<RecordType, Long> notAsked() {
        return validation.notAsked();
    }

    /**
     * The records that were not validated because the edition has no KPI that their type feeds.
     *
     * @return the numbers by type, also of a report that was read
     */
    public Map<RecordType, Long> notUsed() {
        return validation.notUsed();
    }

    /**
     * The rules whose severity the caller changed.
     *
     * @return the severity that they had, by rule id, also of a report that was read
     */
    public Map<String, Severity> changedSeverities() {
        return validation.changedSeverities();
    }

    /**
     * What validation found, as many of each rule as it kept.
     *
     * @return the findings; none where no validation ran, or the report was {@linkplain #fromTree(Map, Function) read}: the tree has the texts of findings, and not
     *     what these are made of
     */
    public List<Finding> findings() {
        return validation().map(ValidationReport::findings).orElse(List.of());
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
     * A figure of a KPI over all units.
     *
     * @param kpi its id, for example {@code A 13}
     * @param component the key of its figure, for example {@code perFte}
     * @return the outcome
     * @throws IllegalArgumentException if the text is no id, or the report has no such KPI or figure; the message names those it has
     */
    public Outcome outcome(String kpi, String component) {
        KpiId id = outcome(kpi).kpi();
        return find(id, component, Stratum.TOTAL).orElseThrow(() -> new IllegalArgumentException("The report has no " + id + " "
                + DisplayText.quoted(component) + " over all units; its figures are "
                + outcomes(id).stream().map(Outcome::component).distinct().toList() + "."));
    }

    /**
     * A figure.
     *
     * @param kpi the KPI
     * @param component the key of its figure; {@link #outcome(String, String)} names those there are
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
     * @return a comparison for each group, in the order of the outcomes; none if the report is not split by that, or the figure has no total, as those of
     *     others by area have none
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
        return new KpiReport(model, period, strata, options, records, validation, response, outcomes, more, selection, kept);
    }

    /**
     * What was chosen and agreed on: among other things the targets of the KPIs.
     *
     * @return the selection, empty if the calculation was not given one; in the published form without its agreements
     */
    public Optional<Selection> selection() {
        return Optional.ofNullable(selection);
    }

    /**
     * The same report with what was chosen and agreed on. It changes no outcome.
     *
     * @param selection the selection
     * @return the report
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
     * The organisation whose registration was counted (<i>organisatie</i>), for the head of a page.
     *
     * @return its name, empty if it is not known
     */
    public Optional<String> organisation() {
        return text(ORGANISATION);
    }

    /**
     * The same report with the name of the organisation.
     *
     * @param name the name
     * @return the report
     * @throws IllegalArgumentException if the name is blank or longer than 200 characters
     */
    public KpiReport withOrganisation(String name) {
        return withText(ORGANISATION, name, MOST_NAME);
    }

    /**
     * The story of the report as a whole (<i>duiding</i>), at the head of a page.
     *
     * @return the story, empty if none was written
     */
    public Optional<String> story() {
        return text(STORY);
    }

    /**
     * The same report with a story of the report as a whole.
     *
     * @param story the story, in the words of those who do the work
     * @return the report
     * @throws IllegalArgumentException if the story is blank or longer than {@link ReportStories#LONGEST}
     */
    public KpiReport withStory(String story) {
        return withText(STORY, story, ReportStories.LONGEST);
    }

    /**
     * The same report with stories, those of KPIs and that of the report as a whole. Earlier stories of other KPIs stay. Stories of KPIs that the report does not
     * have are left out; {@link ReportStories#without} names them.
     *
     * @param stories the stories
     * @return the report
     */
    public KpiReport withStories(ReportStories stories) {
        KpiReport told = stories.ofReport().map(this::withStory).orElse(this);
        for (Map.Entry<KpiId, String> story : stories.ofKpis().entrySet()) {
            told = outcomes(story.getKey()).isEmpty() ? told : told.withStory(story.getKey(), story.getValue());
        }
        return told;
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
        Map<String, Object> others = new LinkedHashMap<>(kept);
        others.keySet().removeAll(ReportJson.OF_VALIDATION);
        return new KpiReport(model, period, strata, options, counts, ReportedValidation.of(validation), response, outcomes, stories, selection, others);
    }

    /**
     * The report in the form with all its numbers, for those who may see the registration. It says so at its head.
     *
     * @return the internal form
     */
    public ReportForm internal() {
        return ReportForm.internal(this);
    }

    /**
     * The report in the form that may be published. Reports of several periods that are published are protected together: see
     * {@link SmallGroups#publish(Collection)}.
     *
     * @param groups how small groups are protected
     * @return the published form
     * @throws IllegalArgumentException if an outcome does not know how many people it rests on, since it was read from a file
     */
    public ReportForm published(SmallGroups groups) {
        return groups.publish(List.of(this)).get(0);
    }

    /** The published form of the report. Agreements are left out, because they may name those who register. */
    KpiReport told(Map<RecordType, RecordCounts> records, Map<Questionnaire, ResponseCount> response, List<Outcome> outcomes) {
        return new KpiReport(model, period, strata, options, records, validation, response, new OutcomeIndex(outcomes), stories,
                selection == null ? null : selection.withAgreements(List.of()), kept);
    }

    /**
     * The tree form: neutral maps, lists, texts, numbers and booleans, with the keys and values of {@code report.json}. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * <p>A host that returns a report returns all its numbers, and the tree says so: {@code "protection": {"form": "INTERNAL"}}. Return
     * {@link #published} to protect small groups.
     *
     * @return the tree; a report split by many strata takes much memory as a tree, and {@link ReportJson} writes it without
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return internal().toTree();
    }

    /**
     * Reads a report from its tree form: a {@code report.json} as any JSON library makes it. The report equals the one that was written, and
     * {@link ReportJson} writes the same file of it.
     *
     * <pre>{@code
     * KpiReport earlier = KpiReport.fromTree(new ObjectMapper().readValue(file, Map.class), KpiModel::edition);
     * }</pre>
     *
     * <ul>
     *   <li>Outcomes are read as {@link Outcome#fromTree} does, and have the period of the report. They have the definitions of the catalogue if that has the
     *       hash of the report; else the report was made by other words of the edition, and they have none.
     *   <li>Of validation a report has the conclusion and counts: see {@link #validation}.
     *   <li>Keys that this version does not know are kept, and are written again. A higher format, and codes that it does not know, are refused: without them
     *       the report would say something else. So is a published report, which leaves numbers out: see {@link ReportForm#fromTree}.
     * </ul>
     *
     * @param tree the tree, which is not kept
     * @param models gives the catalogue of the edition that the report was made by
     * @return the report
     * @throws IllegalArgumentException if the tree does not hold a report; the message begins with the path of the key, such as
     *     {@code outcomes[3].excluded.OPEN}, and says what may be there
     */
    public static KpiReport fromTree(Map<String, ?> tree, Function<? super Edition, KpiCatalogue> models) {
        return ReportTreeReader.read(Objects.requireNonNull(tree, "tree"), Objects.requireNonNull(models, "models"));
    }

    /**
     * Reads a report from its tree form, as {@link #fromTree(Map, Function)} does.
     *
     * @param tree the tree, which is not kept
     * @param model the edition that the report was made by
     * @return the report
     * @throws IllegalArgumentException if the tree does not hold a report of that edition; the message begins with the path of the key
     */
    public static KpiReport fromTree(Map<String, ?> tree, KpiCatalogue model) {
        Objects.requireNonNull(model, "model");
        return fromTree(tree, edition -> model);
    }

    /** Keys of the tree that the report was read from which its parts do not hold; none of a report that was calculated. */
    Map<String, Object> kept() {
        return kept;
    }

    /** The hash of the texts that the report was made by, which may be others than those of {@link #model()} where it was read. */
    String editionHash() {
        return kept.getOrDefault("editionHash", model.contentHash()).toString();
    }

    /** Two reports are equal when all that they say is equal: when their {@linkplain #toTree() trees} are; see {@link Outcome}. */
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

    /** Returns edition, period and the number of outcomes. */
    @Override
    public String toString() {
        return model.label() + ", " + period.name() + ": " + outcomes().size() + " outcomes";
    }
}
