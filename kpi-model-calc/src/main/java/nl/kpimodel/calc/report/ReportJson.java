package nl.kpimodel.calc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.text.Explanation;
import nl.kpimodel.calc.outcome.text.Explanations;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.calc.outcome.text.OutcomeTree;
import nl.kpimodel.calc.report.text.FindingCount;
import nl.kpimodel.calc.report.text.JsonText;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.OptionsTree;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.Stories;
import nl.kpimodel.calc.report.text.ValidationText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationReport;

/**
 * Writes a report as {@code report.json}, which any tool can read (Dutch: <i>rapportage als bestand</i>).
 *
 * <p>The file is one object. It has the number of the format, which is raised when a key changes its meaning; the edition and its hash, the
 * library, period, strata and options; the numbers of records read, accepted and rejected by record type; the conclusion of validation and
 * the rules that did not run, if the report has them; the findings, the response, and the outcomes in model order. Rejected records are
 * counted once, by record type; lines of unknown type are under {@code (unknown)}.
 *
 * <p>{@code value}, {@code median}, {@code min} and {@code max} are rounded for display; {@code numerator} and {@code denominator} are
 * exact, as texts. Keys that do not apply are left out; in the internal form the account is present with every status. The output is
 * deterministic, and in UTF-8.
 *
 * <p>{@code protection} states the form. The published form has numbers of findings by rule, no number that is too small to disclose, and
 * only the description of a hidden outcome. The internal form has the rule that would hide an outcome as {@code hiddenBy}, if this was
 * requested.
 */
public final class ReportJson {
    /** The key for lines of unknown type; no record type has this key. */
    static final String UNKNOWN_TYPE = Stratum.UNKNOWN;

    /** The number of the format. A reader refuses a higher one. */
    static final int FORMAT = 1;

    /** The keys with results of validation. */
    static final Set<String> OF_VALIDATION = Set.of("validation", "findings");

    private ReportJson() {}

    /**
     * Writes a report.
     *
     * @param form the report, internal or published
     * @param out the output
     * @throws IOException if writing fails
     */
    public static void write(ReportForm form, Appendable out) throws IOException {
        JsonText.write(json -> write(form, json), out);
    }

    /**
     * Writes a report in UTF-8. This is faster than {@link #write} with a writer to a file: it takes two thirds of the time.
     *
     * <pre>{@code
     * try (OutputStream out = Files.newOutputStream(path)) {
     *     ReportJson.writeUtf8(report.internal(), out);
     * }
     * }</pre>
     *
     * @param form the report, internal or published
     * @param out the output, which receives large pieces and stays open
     * @throws IOException if writing fails
     */
    public static void writeUtf8(ReportForm form, OutputStream out) throws IOException {
        JsonText.write(json -> write(form, json), out);
    }

    /**
     * Writes a report in UTF-8 without the texts that the library composes. The {@code explanation} of outcomes and of {@code validation}
     * is left out, which saves two thirds of the bytes. The key {@code overlap} replaces the part of the explanation on strata that
     * overlap. Stories are kept. {@link ReportForm#fromTree} also reads such a file; its outcomes explain only their numbers, without
     * choices.
     *
     * @param form the report, internal or published
     * @param out the output, which receives large pieces and stays open
     * @throws IOException if writing fails
     */
    public static void writeWithoutTexts(ReportForm form, OutputStream out) throws IOException {
        Map<String, Object> head = withoutOutcomes(form);
        if (head.get("validation") instanceof Map<?, ?> validation) {
            Map<Object, Object> withoutTexts = new LinkedHashMap<>(validation);
            withoutTexts.remove("explanation");
            head.put("validation", withoutTexts);
        }
        JsonText.write(json -> write(form, json, head, number -> {
            Outcome outcome = form.report().outcomes().get(number);
            if (outcome.about().kept().isEmpty()) {
                describe(form, number, json);
                OutcomeTree.describeOverlap(outcome, json::put);
            } else {
                Map<String, Object> tree = outcome(form, number);
                OutcomeTree.removeTexts(tree, outcome);
                tree.forEach(json::put);
            }
        }), out);
    }

    /** Writes the content of {@link #tree}. */
    private static void write(ReportForm form, JsonText json) {
        Explanations dutch = new Explanations(Language.DUTCH);
        Explanations english = new Explanations(Language.ENGLISH);
        write(form, json, withoutOutcomes(form), number -> {
            Outcome outcome = form.report().outcomes().get(number);
            if (outcome.about().kept().isEmpty()) {
                describe(form, number, json);
                json.key("explanation");
                json.beginObject();
                explain(outcome, "nl", dutch, json);
                explain(outcome, "en", english, json);
                json.endObject();
            } else {
                outcome(form, number).forEach(json::put);
            }
        });
    }

    /** Writes outcome by outcome, because a report with many strata might not fit into memory twice. */
    private static void write(ReportForm form, JsonText json, Map<String, Object> head, IntConsumer outcome) {
        json.beginObject();
        head.forEach(json::put);
        json.key("outcomes");
        json.beginList();
        for (int i = 0; i < form.report().outcomes().size(); i++) {
            json.element();
            json.beginObject();
            outcome.accept(i);
            form.hiddenBy(i).ifPresent(rule -> json.put("hiddenBy", rule));
            json.endObject();
        }
        json.endList();
        json.endObject();
    }

    private static void describe(ReportForm form, int number, JsonText json) {
        Outcome outcome = form.report().outcomes().get(number);
        OutcomeTree.describe(outcome, Stories.of(form.report(), outcome).orElse(null), json::put);
    }

    private static void explain(Outcome outcome, String key, Explanations explanations, JsonText json) {
        Explanation explanation = explanations.of(outcome);
        json.key(key);
        json.text(explanation.head(), explanation.middle(), explanation.tail());
    }

    /** Returns the tree of a report, with values that are still ids, codes, dates and exact numbers. */
    static Map<String, Object> tree(ReportForm form) {
        Map<String, Object> tree = withoutOutcomes(form);
        tree.put("outcomes", IntStream.range(0, form.report().outcomes().size()).mapToObj(number -> {
            Map<String, Object> outcome = outcome(form, number);
            form.hiddenBy(number).ifPresent(rule -> outcome.put("hiddenBy", rule));
            return outcome;
        }).toList());
        return tree;
    }

    /** Returns the tree without outcomes. For a report that was read, it includes the keys that are not part of the report, unchanged. */
    static Map<String, Object> withoutOutcomes(ReportForm form) {
        KpiReport report = form.report();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("protection", form.protectionTree());
        tree.put("edition", report.model().edition().key());
        tree.put("editionHash", report.model().contentHash());
        tree.put("library", LibraryVersion.NAME + " " + LibraryVersion.version());
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("name", report.period().name());
        period.put("first", report.period().first());
        period.put("last", report.period().last());
        tree.put("period", period);
        tree.put("strata", report.strata());
        report.selection().ifPresent(selection -> tree.put("selection", selection.toTree()));
        tree.put("options", OptionsTree.of(report.options()));
        records(tree, form);
        if (report.conclusion().isPresent()) {
            tree.put("validation", validation(form, report.conclusion().get()));
        }
        tree.put("findings", form.kind() == ReportForm.Kind.INTERNAL
                ? report.findings().stream().map(Finding::toTree).toList()
                : FindingCount.of(report).stream().map(finding -> finding(form, finding)).toList());
        Map<String, Object> response = new LinkedHashMap<>();
        report.response().forEach((questionnaire, count) -> response.put(questionnaire.name(), count.toTree()));
        tree.put("response", response);
        tree.putAll(report.kept());
        return tree;
    }

    /** Adds the three lists of counts. They have the same keys, so that they add up key by key. */
    private static void records(Map<String, Object> tree, ReportForm form) {
        KpiReport report = form.report();
        Map<String, ValidationReport.Counts> records = new LinkedHashMap<>();
        report.records().forEach((type, counts) -> records.put(type.key(), counts));
        report.withoutType().filter(counts -> form.shows(counts.read())).ifPresent(counts -> records.put(UNKNOWN_TYPE, counts));
        tree.put("read", numbers(records, ValidationReport.Counts::read));
        tree.put("accepted", numbers(records, ValidationReport.Counts::accepted));
        tree.put("rejected", numbers(records, ValidationReport.Counts::rejected));
    }

    private static Map<String, Long> numbers(Map<String, ValidationReport.Counts> records, ToLongFunction<ValidationReport.Counts> which) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        records.forEach((type, counts) -> numbers.put(type, which.applyAsLong(counts)));
        return numbers;
    }

    /** Returns a finding without file, line and value, and without a number that is too small to disclose. */
    private static Map<String, Object> finding(ReportForm form, FindingCount finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", finding.ruleId());
        tree.put("severity", finding.severity());
        if (form.shows(finding.count())) {
            tree.put("count", finding.count());
        }
        return tree;
    }

    private static Map<String, Object> validation(ReportForm form, ValidationReport.Conclusion conclusion) {
        KpiReport report = form.report();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("conclusion", conclusion);
        tree.put("rulesNotRun", report.rulesNotRun().stream().map(ReportJson::ruleNotRun).toList());
        if (form.shows(report.findingsLeftOut())) {
            tree.put("findingsLeftOut", report.findingsLeftOut());
        }
        putKnown(tree, "notAsked", form.shown(report.notAsked()));
        putKnown(tree, "notUsed", form.shown(report.notUsed()));
        putKnown(tree, "changedSeverities", report.changedSeverities());
        tree.put("explanation", Tree.both(language -> String.join(" ", ValidationText.of(form, ReportWords.in(language)))));
        return tree;
    }

    private static void putKnown(Map<String, Object> tree, String key, Map<?, ?> values) {
        if (!values.isEmpty()) {
            tree.put(key, values);
        }
    }

    private static Map<String, Object> ruleNotRun(Rule.Accounting rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", rule.ruleId());
        tree.put("status", rule.status());
        rule.reason().ifPresent(reason -> tree.put("reason", reason));
        return tree;
    }

    private static Map<String, Object> outcome(ReportForm form, int number) {
        Outcome outcome = form.report().outcomes().get(number);
        return OutcomeTree.of(outcome, Stories.of(form.report(), outcome).orElse(null));
    }

    /**
     * The JSON Schemas (2020-12) of the files of a calculation, for validators and editors that do not know the library. They are in the
     * jar as {@code nl/kpimodel/calc/report/report.schema.json}, {@code outcome.schema.json}, {@code options.schema.json},
     * {@code stories.schema.json} and {@code benchmark.schema.json}. No schema refers to another file, so a service description (OpenAPI
     * 3.1) can include each of them. Its tools would otherwise see only a map.
     *
     * <p>The {@code $id} of a schema is a name, not an address: {@code https://kpimodel.nl/schema/report.schema.json} is stable, but need
     * not exist on the web.
     *
     * <p>A schema is less strict than a reader: its description lists what it cannot express. Safe for use by several threads.
     */
    public static final class Schemas {
        private Schemas() {}

        /** {@return the schema of a report (<i>rapportage</i>), as written by {@link ReportJson}} */
        public static String report() {
            return text("report.schema.json");
        }

        /**
         * {@return the schema of a single outcome (<i>uitkomst</i>), as returned by {@link nl.kpimodel.calc.outcome.Outcome#toTree}} The
         * schema of a report contains the same for each of its outcomes.
         */
        public static String outcome() {
            return text("outcome.schema.json");
        }

        /** {@return the schema of the options of a calculation (<i>keuzes bij de berekening</i>), as in a report or an options file} */
        public static String options() {
            return text("options.schema.json");
        }

        /** {@return the schema of the stories of a report (<i>duiding</i>), as read by {@link ReportStories#fromTree}} */
        public static String stories() {
            return text("stories.schema.json");
        }

        /** {@return the schema of a benchmark (<i>vergelijking</i>), as written by {@link BenchmarkWriter#json}} */
        public static String benchmark() {
            return text("benchmark.schema.json");
        }

        private static String text(String file) {
            return FileBeside.text(Schemas.class, file);
        }
    }
}
