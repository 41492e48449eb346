package nl.kpimodel.calc.job;

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
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.RecordCounts;
import nl.kpimodel.core.validation.Severity;
import nl.kpimodel.core.validation.ValidationReport;

/**
 * What a job did (Dutch: <i>resultaat</i>): its reports, what validation found, the files that were written, and the status to end with.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class JobResult {
    private final JobStatus status;
    private final String input;
    private final Edition edition;
    private final LocalDate asOf;
    private final List<KpiReport> reports;
    private final List<ReportForm> forms;
    private final ValidationReport validation;
    private final List<Path> written;
    private final List<KpiId> storiesWithoutKpi;

    JobResult(JobStatus status, String input, Edition edition, LocalDate asOf, List<KpiReport> reports, List<ReportForm> forms, ValidationReport validation,
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
     * The KPIs that have a story and are not in the report: they were not chosen, or the edition does not have them. Their stories are nowhere.
     *
     * @return the ids, none if each story has its place
     */
    public List<KpiId> storiesWithoutKpi() {
        return storiesWithoutKpi;
    }

    /**
     * How the job ended.
     *
     * @return done, or done with the accepted part
     */
    public JobStatus status() {
        return status;
    }

    /**
     * The edition that was calculated by.
     *
     * @return the edition
     */
    public Edition edition() {
        return edition;
    }

    /**
     * The day by which far dates were judged.
     *
     * @return the day given, or the day of the run in Europe/Amsterdam
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The reports with all their numbers, and with what validation found. What was written is in {@link #forms()}.
     *
     * @return one for each period, in the order of the periods; none of a job that only validates
     */
    public List<KpiReport> reports() {
        return reports;
    }

    /**
     * The reports in the form in which they were written: that which may be published, unless the job was told otherwise.
     *
     * @return one for each of {@link #reports()}, in the same order
     */
    public List<ReportForm> forms() {
        return forms;
    }

    /**
     * What validation found.
     *
     * @return the report
     */
    public ValidationReport validation() {
        return validation;
    }

    /**
     * How many findings there were, those that {@link #validation()} does not keep included.
     *
     * @return a number for every severity, heaviest first
     */
    public Map<Severity, Long> findingsBySeverity() {
        Map<Severity, Long> findings = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            findings.put(severity, validation.count(severity));
        }
        return Collections.unmodifiableMap(findings);
    }

    /**
     * The files that were written.
     *
     * @return the files in the order of writing, none if no place was named
     */
    public List<Path> written() {
        return written;
    }

    /**
     * What the job did, for machines: the content of {@code --summary}. Keys in order, each always there:
     *
     * <ul>
     *   <li>{@code status} ({@code DONE}, {@code ACCEPTED_PART}) and {@code exitStatus};
     *   <li>{@code input}, {@code edition}, {@code asOf} as texts, {@code periods} as a list of names;
     *   <li>{@code conclusion} of validation, {@code records} ({@code read}, {@code accepted}, {@code rejected}) in total, and the same by type in
     *       {@code recordsByType}; {@code notAsked} and {@code notUsed}: how many records of which types were not validated;
     *   <li>{@code findings} by severity ({@code error}, {@code field}, {@code warning}) and {@code findingsByRule};
     *   <li>{@code form} of the reports, {@code INTERNAL} or {@code PUBLISHED}; {@code outcomes}, {@code outcomesWithValue} and {@code outcomesHidden}: how many
     *       all reports have together, and how many the published form hides;
     *   <li>{@code files}: the absolute paths of what was written.
     * </ul>
     *
     * <p>The summary of a run that made nothing has {@code status}, {@code exitStatus} and {@code message} alone.
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

    private static Map<String, Object> tree(RecordCounts counts) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("read", counts.read());
        tree.put("accepted", counts.accepted());
        tree.put("rejected", counts.rejected());
        return tree;
    }

    /** Returns the status and how much was read and reported. */
    @Override
    public String toString() {
        return status + ", " + validation.total().read() + " records read, " + reports.size() + " reports, " + written.size() + " files written";
    }
}
