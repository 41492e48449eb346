package nl.kpimodel.calc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.Stories;
import nl.kpimodel.calc.report.text.TargetText;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.registration.Figure;

/**
 * Writes reports as CSV for a spreadsheet (Dutch: <i>rapportage als rekenblad</i>): a line for each outcome, of every component, stratum and period.
 *
 * <p>The format is RFC 4180, with CR LF and a header line. A value that does not apply is an empty cell.
 * <ul>
 *   <li>{@code value}, {@code median}, {@code min} and {@code max} are rounded for display. An ordinal score has a median but no value.
 *   <li>{@code numerator} and {@code denominator} are exact, except that a fraction without an exact decimal is rounded to ten decimals,
 *       because a spreadsheet reads {@code 433/72} as a date or a text. {@code report.json} has the exact fraction.
 *   <li>The units of an outcome are {@code n}, {@code excluded} and {@code missing} together; rejected records are in none of them. Each
 *       reason of exclusion has its own column. The missing fields share one column, with values such as {@code signalReceivedOn: 3}.
 *   <li>{@code lower} and {@code upper} are the bounds of {@link Outcome#interval()}, at 95 %; for a figure that others measured, they are
 *       those of its source.
 *   <li>{@code target} has the targets of the selection for a figure over all units, and {@code variant} the organisation's own definition
 *       that was measured. No column says whether a target is reached.
 *   <li>Names of statuses, units, reasons and fields are those of {@code report.json} in both dialects.
 *   <li>The first column says whether a line is of the internal or the published form. In the published form, protected numbers are empty
 *       cells too.
 *   <li>A text of the data stays a text and never becomes a formula, a date or a number: see {@link
 *       nl.kpimodel.core.internal.SpreadsheetCell}. Numbers stay numbers, negative ones too.
 * </ul>
 *
 * <p>The output is deterministic. The caller must encode it as UTF-8.
 */
public final class ReportCsv {
    /** The CSV format that spreadsheets of a country expect (Dutch: <i>dialect</i>). Immutable; safe for use by several threads. */
    public static final class Dialect {
        /** Semicolons, decimal comma and Dutch words. */
        public static final Dialect DUTCH = new Dialect(Language.DUTCH, ';', ',', "");

        /** Commas, decimal point and English words. */
        public static final Dialect INTERNATIONAL = new Dialect(Language.ENGLISH, ',', '.', "");

        private static final String BYTE_ORDER_MARK = "\ufeff";

        final Language language;
        final char separator;
        final char point;
        final String start;

        private Dialect(Language language, char separator, char point, String start) {
            this.language = language;
            this.separator = separator;
            this.point = point;
            this.start = start;
        }

        /**
         * {@return this dialect with a byte-order mark before the first line} It makes a spreadsheet that is opened with a double click use
         * UTF-8. Other programs may read it as part of the first header word.
         */
        public Dialect withByteOrderMark() {
            return new Dialect(language, separator, point, BYTE_ORDER_MARK);
        }

        /** Returns separator and decimal sign. */
        @Override
        public String toString() {
            return "CSV with '" + separator + "' and decimal '" + point + "'" + (start.isEmpty() ? "" : ", with byte order mark");
        }
    }

    private static final List<String> BEFORE_REASONS = List.of(
            "form", "edition", "period", "first", "last", "layer", "kpi", "name", "component", "counted", "dividedBy", "splitBy", "group", "status",
                    "value", "unit",
            "numerator", "denominator", "median", "min", "max", "n", "excluded");
    private static final List<String> AFTER_REASONS = List.of(
            "missing", "missingFields", "assumedNo", "lacking", "reason", "distribution", "figurePeriod", "figureGroup", "lower", "upper",
            "figureStatus", "source", "table", "story", "target", "variant");

    private final Dialect dialect;
    private final ReportWords words;

    private ReportCsv(Dialect dialect) {
        this.dialect = Objects.requireNonNull(dialect, "dialect");
        this.words = ReportWords.in(dialect.language);
    }

    /**
     * Writes a report.
     *
     * @param form the report, internal or published
     * @param dialect the dialect of the spreadsheet
     * @param out the output
     * @throws IOException if writing fails
     */
    public static void write(ReportForm form, Dialect dialect, Appendable out) throws IOException {
        write(List.of(form), dialect, out);
    }

    /**
     * Writes the reports of several periods, one after the other.
     *
     * @param forms the reports in any order; published reports must have been protected together by {@link SmallGroups#publish(Collection)}
     * @param dialect the dialect of the spreadsheet
     * @param out the output
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if there is no report, two have the same period, or they are not all of one edition and one form
     */
    public static void write(Collection<ReportForm> forms, Dialect dialect, Appendable out) throws IOException {
        List<ReportForm> ordered = ReportForm.inOrder(forms);
        ReportCsv csv = new ReportCsv(dialect);
        out.append(dialect.start);
        csv.header(new CsvLine(dialect, out));
        for (ReportForm form : ordered) {
            for (Outcome outcome : form.report().outcomes()) {
                csv.outcome(form, outcome, new CsvLine(dialect, out));
            }
        }
    }

    private void header(CsvLine line) throws IOException {
        for (String column : BEFORE_REASONS) {
            line.text(words.of("csv." + column));
        }
        for (ExclusionReason reason : ExclusionReason.values()) {
            line.text(words.of("csv.excludedReason", reason.name()));
        }
        for (String column : AFTER_REASONS) {
            line.text(words.of("csv." + column));
        }
        line.end();
    }

    private void outcome(ReportForm form, Outcome outcome, CsvLine line) throws IOException {
        KpiReport report = form.report();
        OutcomeText text = OutcomeText.of(outcome, words.language());
        line.own(form.kind().name());
        line.own(report.model().edition().key());
        line.own(report.period().name());
        line.own(report.period().first().toString());
        line.own(report.period().last().toString());
        line.own(outcome.kpi().layer().name());
        line.own(outcome.kpi().toString());
        line.text(report.model().find(outcome.kpi()).map((Kpi kpi) -> OutcomeText.name(kpi, words.language())).orElse(""));
        line.own(outcome.component());
        line.text(text.counted());
        line.text(text.dividedBy());
        line.text(String.join(" + ", outcome.stratum().values().keySet()));
        line.text(text.group());
        figure(outcome, line);
        account(outcome, line);
        line.text(outcome instanceof Outcome.NoValue none ? String.join(", ", none.lacking()) : "");
        line.text(text.reason().orElse(""));
        line.own(outcome instanceof Outcome.Value value ? distribution(value.exactly()) : "");
        source(outcome, line);
        line.text(Stories.of(report, outcome).orElse(""));
        line.text(TargetText.of(report, outcome, words));
        line.text(outcome.variant().map(variant -> variant.name() + ": " + variant.difference()).orElse(""));
        line.end();
    }

    private void figure(Outcome outcome, CsvLine line) throws IOException {
        OutcomeValue exactly = outcome instanceof Outcome.Value value ? value.exactly() : null;
        boolean ordinal = exactly instanceof OutcomeValue.Score score && score.mean().isEmpty() || exactly instanceof OutcomeValue.PublishedValue published
                && published.mean() == null;
        line.own(outcome.status().name());
        line.number(ordinal ? null : outcome.value().orElse(null));
        line.own(outcome.unit().name());
        line.exact(outcome.numerator().orElse(null));
        line.exact(outcome.denominator().orElse(null));
        if (exactly instanceof OutcomeValue.Mean mean) {
            line.number(outcome.shown(mean.median()));
            line.number(outcome.shown(mean.min()));
            line.number(outcome.shown(mean.max()));
        } else {
            line.number(exactly instanceof OutcomeValue.Score score
                    ? outcome.shown(score.median())
                    : exactly instanceof OutcomeValue.PublishedValue published ? published.middle().map(outcome::shown).orElse(null) : null);
            line.number(null);
            line.number(null);
        }
    }

    private static void account(Outcome outcome, CsvLine line) throws IOException {
        Outcome.Account account = outcome.account();
        line.own(outcome.disclosure() == Disclosure.NOTHING ? "" : Long.toString(account.n()));
        if (outcome.disclosure() != Disclosure.ACCOUNT) {
            for (int i = 0; i < ExclusionReason.values().length + 4; i++) {
                line.own("");
            }
            return;
        }
        line.number(account.excludedInAll());
        for (ExclusionReason reason : ExclusionReason.values()) {
            line.number(account.excluded().getOrDefault(reason, 0L));
        }
        line.number(account.missingInAll());
        List<String> fields = new ArrayList<>();
        account.missing().forEach((field, count) -> fields.add(field + ": " + count));
        line.text(String.join(", ", fields));
        line.number(account.assumedNo());
    }

    private String distribution(OutcomeValue value) {
        List<String> points = new ArrayList<>();
        if (value instanceof OutcomeValue.Score score) {
            score.distribution().forEach((point, count) -> points.add(point(point.toString(), count)));
        } else if (value instanceof OutcomeValue.PublishedValue published) {
            published.distribution().forEach((cell, count) -> points.add(point(cell, count)));
        }
        return String.join(" | ", points);
    }

    private String point(String point, long count) {
        return point.replace('.', dialect.point) + ": " + count + "x";
    }

    private static void source(Outcome outcome, CsvLine line) throws IOException {
        Figure figure = outcome.figure().orElse(null);
        if (figure != null) {
            line.text(figure.period());
            line.text(CitizenNumber.masked(Objects.requireNonNullElse(figure.stratum(), "")));
            line.number(figure.lower());
            line.number(figure.upper());
            line.own(figure.status().name());
            line.text(CitizenNumber.masked(figure.source()));
            line.text(CitizenNumber.masked(Objects.requireNonNullElse(figure.table(), "")));
        } else {
            line.text("");
            line.text("");
            line.number(outcome.interval().map(Interval::low).orElse(null));
            line.number(outcome.interval().map(Interval::high).orElse(null));
            for (int i = 0; i < 3; i++) {
                line.text("");
            }
        }
    }
}
