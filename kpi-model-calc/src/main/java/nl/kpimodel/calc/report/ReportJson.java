package nl.kpimodel.calc.report;

import java.io.IOException;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.kpimodel.calc.outcome.Account;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Mean;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeStatus;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Score;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.text.JsonText;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.OptionsTree;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.Stories;
import nl.kpimodel.calc.report.text.ValidationText;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RecordCounts;
import nl.kpimodel.core.validation.RuleAccounting;
import nl.kpimodel.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as {@code report.json}, which any tool can read (Dutch: <i>rapportage als bestand</i>).
 *
 * <p>One object: the number of the format, which is raised when a key changes its meaning, edition and its hash, library, period, strata, options, what was read, accepted and rejected by record type, what validation came to and
 * which rules did not run where the report was told, findings, response, and the outcomes in model order. What was rejected is counted once, by record
 * type; lines that did not tell theirs stand under {@code (unknown)}.
 *
 * <p>{@code value}, {@code median}, {@code min} and {@code max} are rounded as they are shown; {@code numerator} and {@code denominator} are exact, as
 * text. Keys that do not apply are left out; the account is there with every status. UTF-8, deterministic.
 */
public final class ReportJson {
    /** Stands for the type of lines that did not even tell it; no record type has this key. */
    private static final String UNKNOWN_TYPE = Stratum.UNKNOWN;

    /** The number of the format that is written; a reader refuses a higher one. */
    private static final int FORMAT = 1;

    private ReportJson() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @param out where to write
     * @throws IOException if writing fails
     */
    public static void write(KpiReport report, Appendable out) throws IOException {
        JsonText.write(tree(report), out);
    }

    private static Map<String, Object> tree(KpiReport report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("edition", report.model().edition().key());
        tree.put("editionHash", report.model().contentHash());
        tree.put("library", LibraryVersion.NAME + " " + LibraryVersion.version());
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("name", report.period().name());
        period.put("first", report.period().first());
        period.put("last", report.period().last());
        tree.put("period", period);
        tree.put("strata", report.strata());
        tree.put("options", OptionsTree.of(report.options()));
        records(tree, report);
        report.validation().ifPresent(validation -> tree.put("validation", validation(report, validation)));
        tree.put("findings", report.findings().stream().map(ReportJson::finding).toList());
        Map<String, Object> response = new LinkedHashMap<>();
        report.response().forEach((questionnaire, count) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("status", count.status());
            if (count.status() == OutcomeStatus.VALUE) {
                one.put("invited", count.invited());
                one.put("answered", count.answered());
            }
            response.put(questionnaire.name(), one);
        });
        tree.put("response", response);
        tree.put("outcomes", whenWritten(report.outcomes(), outcome -> outcome(report, outcome)));
        return tree;
    }

    /** The three lists have the same keys, so that they add up key by key. */
    private static void records(Map<String, Object> tree, KpiReport report) {
        Map<String, RecordCounts> records = new LinkedHashMap<>();
        report.records().forEach((type, counts) -> records.put(type.key(), counts));
        report.withoutType().ifPresent(counts -> records.put(UNKNOWN_TYPE, counts));
        tree.put("read", numbers(records, RecordCounts::read));
        tree.put("accepted", numbers(records, RecordCounts::accepted));
        tree.put("rejected", numbers(records, RecordCounts::rejected));
    }

    private static Map<String, Long> numbers(Map<String, RecordCounts> records, ToLongFunction<RecordCounts> which) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        records.forEach((type, counts) -> numbers.put(type, which.applyAsLong(counts)));
        return numbers;
    }

    private static Map<String, Object> validation(KpiReport report, ValidationReport validation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("conclusion", validation.conclusion());
        tree.put("rulesNotRun", ValidationText.rulesNotRun(validation).stream().map(ReportJson::ruleNotRun).toList());
        tree.put("findingsLeftOut", validation.findingsLeftOut());
        tree.put("explanation", inBoth(language -> String.join(" ", ValidationText.of(report, ReportWords.in(language)))));
        return tree;
    }

    private static Map<String, Object> ruleNotRun(RuleAccounting rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", rule.ruleId());
        tree.put("status", rule.status());
        rule.reason().ifPresent(reason -> tree.put("reason", reason));
        return tree;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", finding.ruleId());
        tree.put("severity", finding.severity());
        tree.put("file", DisplayText.file(finding.place().file()));
        tree.put("line", finding.place().line());
        tree.put("column", finding.place().column());
        finding.place().field().ifPresent(field -> tree.put("field", DisplayText.value(field)));
        finding.type().ifPresent(type -> tree.put("type", type.key()));
        finding.recordId().ifPresent(id -> tree.put("record", id));
        tree.put("message", inBoth(finding::message));
        tree.put("instruction", inBoth(finding::instruction));
        return tree;
    }

    /** Trees that are made one by one as they are written: a report split by many strata would not fit into memory twice. */
    private static <T> List<Object> whenWritten(List<T> list, Function<T, Object> tree) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return tree.apply(list.get(index));
            }

            @Override
            public int size() {
                return list.size();
            }
        };
    }

    private static Map<String, Object> outcome(KpiReport report, Outcome outcome) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kpi", outcome.kpi());
        tree.put("component", outcome.component());
        tree.put("stratum", stratum(outcome.stratum()));
        tree.put("status", outcome.status());
        if (!isOrdinal(outcome)) {
            outcome.value().ifPresent(value -> tree.put("value", value));
        }
        tree.put("unit", outcome.unit());
        outcome.numerator().ifPresent(numerator -> tree.put("numerator", numerator));
        outcome.denominator().ifPresent(denominator -> tree.put("denominator", denominator));
        tree.put("n", outcome.n());
        if (outcome instanceof Outcome.Value value) {
            spread(tree, value);
        }
        account(tree, outcome.account());
        if (outcome instanceof Outcome.NoValue none && !none.lacking().isEmpty()) {
            tree.put("lacking", none.lacking());
        }
        outcome.figure().ifPresent(figure -> tree.put("figure", figure(figure)));
        Stories.of(report, outcome).ifPresent(story -> tree.put("story", story));
        tree.put("explanation", inBoth(outcome::explain));
        return tree;
    }

    /** An ordinal score has a distribution and a median, and no one number that stands for it. */
    private static boolean isOrdinal(Outcome outcome) {
        return outcome instanceof Outcome.Value value && value.exactly() instanceof Score score && score.mean().isEmpty();
    }

    private static void spread(Map<String, Object> tree, Outcome.Value outcome) {
        OutcomeValue value = outcome.exactly();
        if (value instanceof Mean mean) {
            tree.put("median", outcome.shown(mean.median()));
            tree.put("min", outcome.shown(mean.min()));
            tree.put("max", outcome.shown(mean.max()));
        } else if (value instanceof Score score) {
            tree.put("median", outcome.shown(score.median()));
            Map<String, Object> distribution = new LinkedHashMap<>();
            for (Map.Entry<ExactNumber, Long> point : score.distribution().entrySet()) {
                distribution.put(point.getKey().toString(), point.getValue());
            }
            tree.put("distribution", distribution);
        }
    }

    private static void account(Map<String, Object> tree, Account account) {
        tree.put("excluded", account.excluded());
        tree.put("missing", account.missing());
        tree.put("assumedNo", account.assumedNo());
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("period", figure.period());
        putIfKnown(tree, "stratum", masked(figure.stratum()));
        putIfKnown(tree, "lower", figure.lower());
        putIfKnown(tree, "upper", figure.upper());
        tree.put("status", figure.status());
        tree.put("source", CitizenNumber.masked(figure.source()));
        putIfKnown(tree, "table", masked(figure.table()));
        return tree;
    }

    private static Map<String, String> stratum(Stratum stratum) {
        Map<String, String> values = new LinkedHashMap<>();
        stratum.values().forEach((key, value) -> values.put(key, CitizenNumber.masked(value)));
        return values;
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : CitizenNumber.masked(text);
    }

    private static void putIfKnown(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }

    private static Map<String, Object> inBoth(Function<Language, String> text) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("nl", text.apply(Language.DUTCH));
        both.put("en", text.apply(Language.ENGLISH));
        return both;
    }
}
