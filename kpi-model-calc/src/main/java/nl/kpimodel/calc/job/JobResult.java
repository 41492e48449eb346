package nl.kpimodel.calc.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationReport;

/**
 * The result of a job (Dutch: <i>resultaat</i>): its reports, the findings of validation, the files that were written, and the status.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class JobResult {
    private final Status status;
    private final String input;
    private final Edition edition;
    private final LocalDate asOf;
    private final List<KpiReport> reports;
    private final List<ReportForm> forms;
    private final ValidationReport validation;
    private final List<Path> written;
    private final List<KpiId> storiesWithoutKpi;

    JobResult(Status status, String input, Edition edition, LocalDate asOf, List<KpiReport> reports, List<ReportForm> forms, ValidationReport validation,
            List<Path> written, List<KpiId> storiesWithoutKpi) {
        this.status = status;
        this.input = input;
        this.edition = edition;
        this.asOf = asOf;
        this.reports = List.copyOf(reports);
        this.forms = List.copyOf(forms);
        this.validation = validation;
        this.written = List.copyOf(written);
        this.storiesWithoutKpi = List.copyOf(storiesWithoutKpi);
    }

    /**
     * Returns the KPIs that have a story but are not in the report, because they were not chosen or the edition does not have them. Their
     * stories are not in any report.
     *
     * @return the ids, empty if every story is in the report
     */
    public List<KpiId> storiesWithoutKpi() {
        return storiesWithoutKpi;
    }

    /**
     * Returns the status with which the job ended.
     *
     * @return done, or done with the accepted part
     */
    public Status status() {
        return status;
    }

    /** {@return the edition of the calculation} */
    public Edition edition() {
        return edition;
    }

    /**
     * Returns the as-of date. Later dates in the registration gave a warning.
     *
     * @return the day given, or the day of the run in Europe/Amsterdam
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns the reports with all their numbers and with the results of validation. {@link #forms()} has what was written.
     *
     * @return one for each period, in the order of the periods; empty for a job that only validates
     */
    public List<KpiReport> reports() {
        return reports;
    }

    /**
     * Returns the reports in the form in which they were written. This is the published form unless {@link KpiJob#form} set another.
     *
     * @return one for each of {@link #reports()}, in the same order
     */
    public List<ReportForm> forms() {
        return forms;
    }

    /** {@return the result of validation} */
    public ValidationReport validation() {
        return validation;
    }

    /**
     * Returns the numbers of findings, including findings that {@link #validation()} did not keep.
     *
     * @return a number for every severity, most severe first
     */
    public Map<Rule.Severity, Long> findingsBySeverity() {
        Map<Rule.Severity, Long> findings = new EnumMap<>(Rule.Severity.class);
        for (Rule.Severity severity : Rule.Severity.values()) {
            findings.put(severity, validation.count(severity));
        }
        return Collections.unmodifiableMap(findings);
    }

    /**
     * Returns the files that were written.
     *
     * @return the files in the order of writing, empty if no output was set
     */
    public List<Path> written() {
        return written;
    }

    /**
     * Returns the summary of the job for programs, which is the content of {@code --summary}. It always has these keys, in this order:
     *
     * <ul>
     *   <li>{@code status} ({@code DONE}, {@code ACCEPTED_PART}) and {@code exitStatus};
     *   <li>{@code input}, {@code edition}, {@code asOf} as texts, {@code periods} as a list of names;
     *   <li>{@code conclusion} of validation, {@code records} ({@code read}, {@code accepted}, {@code rejected}) in total, and the same by
     *       type in {@code recordsByType}; {@code notAsked} and {@code notUsed}: the numbers of records by type that were not validated;
     *   <li>{@code findings} by severity ({@code error}, {@code field}, {@code warning}) and {@code findingsByRule};
     *   <li>{@code form} of the reports, {@code INTERNAL} or {@code PUBLISHED}; {@code outcomes}, {@code outcomesWithValue} and {@code
     *       outcomesHidden}: the numbers in all reports together, and the number that the published form hides;
     *   <li>{@code files}: the absolute paths of what was written.
     * </ul>
     *
     * <p>The summary of a job that made nothing has only {@code status}, {@code exitStatus} and {@code message}.
     *
     * @return a tree of maps, lists, texts and numbers
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", status.name());
        tree.put("exitStatus", status.code());
        tree.put("input", input);
        tree.put("edition", edition.key());
        tree.put("asOf", asOf.toString());
        tree.put("periods", reports.stream().map(KpiReport::period).map(ReportingPeriod::name).toList());
        tree.put("conclusion", validation.conclusion().name());
        tree.put("records", tree(validation.total()));
        Map<String, Object> types = new LinkedHashMap<>();
        validation.counts().forEach((type, counts) -> types.put(type.key(), tree(counts)));
        tree.put("recordsByType", types);
        tree.put("notAsked", byKey(validation.notAsked()));
        tree.put("notUsed", byKey(validation.notUsed()));
        Map<String, Object> severities = new LinkedHashMap<>();
        findingsBySeverity().forEach((severity, number) -> severities.put(severity.name().toLowerCase(Locale.ROOT), number));
        tree.put("findings", severities);
        tree.put("findingsByRule", validation.findingsPerRule());
        tree.put("form", forms.stream().map(form -> form.kind().name()).findFirst().orElse(ReportForm.Kind.PUBLISHED.name()));
        tree.put("outcomes", reports.stream().mapToLong(report -> report.outcomes().size()).sum());
        tree.put("outcomesWithValue", forms.stream()
                .flatMap(form -> form.report().outcomes().stream())
                .filter(outcome -> outcome instanceof Outcome.Value)
                .count());
        tree.put("outcomesHidden", forms.stream().mapToLong(ReportForm::hidden).sum());
        tree.put("files", written.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList());
        return tree;
    }

    private static Map<String, Object> byKey(Map<RecordType, Long> numbers) {
        Map<String, Object> tree = new LinkedHashMap<>();
        numbers.forEach((type, number) -> tree.put(type.key(), number));
        return tree;
    }

    private static Map<String, Object> tree(ValidationReport.Counts counts) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("read", counts.read());
        tree.put("accepted", counts.accepted());
        tree.put("rejected", counts.rejected());
        return tree;
    }

    /** Returns the status and the numbers of records read and outcomes reported. */
    @Override
    public String toString() {
        return status + ", " + validation.total().read() + " records read, " + reports.size() + " reports, " + written.size() + " files written";
    }

    /**
     * The status with which a job ended (Dutch: <i>afloop</i>), which determines the exit status of a process. A later version of the
     * library may add constants.
     */
    public enum Status {
        /** Done: everything that was read was used. */
        DONE(0),
        /** Done with the accepted part: a record, file or field was left out, or there were more warnings than allowed. */
        ACCEPTED_PART(1),
        /** Nothing was made. */
        NOTHING_MADE(2),
        /** Nothing was tried, because the call itself was wrong. */
        WRONG_CALL(64);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        /**
         * Returns the exit status of a process.
         *
         * @return 0, 1, 2 or 64
         */
        public int code() {
            return code;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the name as {@link #toString} prints it, not the exit status
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the names; the message names the nearest and lists all
         */
        @JsonCreator
        public static Status of(String text) {
            return CodeText.constant(values(), text, "job status");
        }
    }
}
