package nl.kpimodel.data.registration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.registration.csv.CsvOutput;

/**
 * Writes findings for the people who must act on them: as CSV for a spreadsheet, as JSON for a program, or as a table for a terminal or
 * log. Messages and instructions are in one language. Values that the caller did not request in findings are not written.
 *
 * <p>The CSV format is RFC 4180: commas, CR LF, a header line. Texts stay texts in a spreadsheet: see {@link
 * RegistrationWriter.SpreadsheetCells#GUARDED}. Target writers are flushed but not closed. Immutable; safe for use by several threads.
 */
public final class FindingsWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final CsvDialect DIALECT = CsvDialect.STANDARD.withLineBreak(CsvDialect.LineBreak.CRLF);
    private static final String[] COLUMNS =
            {"rule", "severity", "file", "sheet", "line", "column", "field", "type", "recordId", "message", "instruction"};

    private final Language language;

    private FindingsWriter(Language language) {
        this.language = language;
    }

    /**
     * {@return a writer in a language}
     *
     * @param language the language of messages and instructions
     */
    public static FindingsWriter in(Language language) {
        return new FindingsWriter(Objects.requireNonNull(language, "language"));
    }

    /**
     * Writes findings as CSV, one line each: {@code rule,severity,file,sheet,line,column,field,type,recordId,message,instruction}. An
     * unknown value is an empty cell.
     *
     * @param findings the findings
     * @param target the output; the caller chooses its encoding
     * @throws IOException if writing fails
     */
    public void writeCsv(Iterable<Finding> findings, Writer target) throws IOException {
        try {
            de.siegmar.fastcsv.writer.CsvWriter csv =
                    CsvOutput.to(target, DIALECT, RegistrationWriter.SpreadsheetCells.GUARDED, column -> true);
            csv.writeRecord(COLUMNS);
            for (Finding finding : findings) {
                csv.writeRecord(
                        finding.ruleId(), finding.severity().name(), text(DisplayText.file(finding.place().file())),
                        text(DisplayText.value(finding.place().sheet().orElse(""))), number(finding.place().line()), number(finding.place().column()),
                                text(DisplayText.value(finding.place().field().orElse(""))),
                        finding.type().map(RecordType::key).orElse(""), text(finding.recordId().orElse("")), text(finding.message(language)),
                        text(finding.instruction(language)));
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        target.flush();
    }

    private static String text(String text) {
        return RegistrationWriter.SpreadsheetCells.GUARDED.written(DisplayText.document(text));
    }

    private static String number(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    /**
     * Writes findings as JSON, a list of objects. Unknown values are left out.
     *
     * @param findings the findings
     * @param target the output; the caller must use UTF-8 as its encoding
     * @throws IOException if writing fails
     */
    public void writeJson(Iterable<Finding> findings, Writer target) throws IOException {
        try (JsonGenerator json = generator(target)) {
            write(findings, json);
            json.writeRaw('\n');
        }
    }

    /**
     * Writes a report as one JSON object: the conclusion, the counts of records by type, the counts of findings by rule, the status of
     * every rule, and the findings that were kept. It includes the numbers of records that were not validated, by type, and changed
     * severities, if there are any.
     *
     * @param report the report
     * @param target the output; the caller must use UTF-8 as its encoding
     * @throws IOException if writing fails
     */
    public void writeJson(ValidationReport report, Writer target) throws IOException {
        try (JsonGenerator json = generator(target)) {
            json.writeStartObject();
            json.writeStringField("conclusion", report.conclusion().name());
            write("total", report.total(), json);
            json.writeObjectFieldStart("types");
            for (Map.Entry<RecordType, ValidationReport.Counts> type : report.counts().entrySet()) {
                write(type.getKey().key(), type.getValue(), json);
            }
            json.writeEndObject();
            write("withoutType", report.withoutType(), json);
            json.writeObjectFieldStart("findingsPerRule");
            for (Map.Entry<String, Long> rule : report.findingsPerRule().entrySet()) {
                json.writeNumberField(rule.getKey(), rule.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("findingsLeftOut", report.findingsLeftOut());
            writeKnown("notAsked", report.notAsked(), json);
            writeKnown("notUsed", report.notUsed(), json);
            writeKnown("changedSeverities", report.changedSeverities(), json);
            json.writeArrayFieldStart("rules");
            for (Rule.Accounting rule : report.accounting()) {
                write(rule, json);
            }
            json.writeEndArray();
            json.writeFieldName("findings");
            write(report.findings(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Writes values by type or rule, unless there are none. */
    private static void writeKnown(String name, Map<?, ?> values, JsonGenerator json) throws IOException {
        if (!values.isEmpty()) {
            json.writeObjectFieldStart(name);
            for (Map.Entry<?, ?> value : values.entrySet()) {
                json.writeFieldName(value.getKey().toString());
                if (value.getValue() instanceof Long number) {
                    json.writeNumber(number);
                } else {
                    json.writeString(value.getValue().toString());
                }
            }
            json.writeEndObject();
        }
    }

    private static JsonGenerator generator(Writer target) throws IOException {
        return JSON.createGenerator(target).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private static void write(String name, ValidationReport.Counts counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("read", counts.read());
        json.writeNumberField("accepted", counts.accepted());
        json.writeNumberField("rejected", counts.rejected());
        json.writeEndObject();
    }

    private static void write(Rule.Accounting rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule.ruleId());
        json.writeStringField("status", rule.status().name());
        if (rule.reason().isPresent()) {
            json.writeStringField("reason", rule.reason().get());
        }
        json.writeNumberField("examined", rule.examined());
        json.writeNumberField("found", rule.found());
        json.writeEndObject();
    }

    private void write(Iterable<Finding> findings, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("rule", finding.ruleId());
            json.writeStringField("severity", finding.severity().name());
            write("file", DisplayText.file(finding.place().file()), json);
            write("sheet", DisplayText.value(finding.place().sheet().orElse("")), json);
            write("line", finding.place().line(), json);
            write("column", finding.place().column(), json);
            write("field", DisplayText.value(finding.place().field().orElse("")), json);
            write("type", finding.type().map(RecordType::key).orElse(""), json);
            write("recordId", finding.recordId().orElse(""), json);
            if (!finding.arguments().isEmpty()) {
                json.writeObjectFieldStart("arguments");
                for (Map.Entry<String, String> argument : finding.arguments().entrySet()) {
                    json.writeStringField(argument.getKey(), argument.getValue());
                }
                json.writeEndObject();
            }
            json.writeStringField("message", finding.message(language));
            json.writeStringField("instruction", finding.instruction(language));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(String name, String known, JsonGenerator json) throws IOException {
        if (!known.isEmpty()) {
            json.writeStringField(name, known);
        }
    }

    private static void write(String name, long known, JsonGenerator json) throws IOException {
        if (known != 0) {
            json.writeNumberField(name, known);
        }
    }

    /**
     * Returns findings as a text table: place, rule, severity, record and message.
     *
     * @param findings the findings
     * @return a header line and one line for each finding, each with a final line feed; a sentence if there are no findings
     */
    public String table(Iterable<Finding> findings) {
        boolean dutch = language == Language.DUTCH;
        List<String[]> rows = new ArrayList<>();
        rows.add(dutch
                ? new String[] {"plaats", "regel", "ernst", "record", "bevinding"}
                : new String[] {"place", "rule", "severity", "record", "finding"});
        for (Finding finding : findings) {
            String record = finding.type().map(RecordType::key).orElse("") + finding.recordId().map(id -> " " + id).orElse("");
            rows.add(new String[] {finding.place().toString(), finding.ruleId(), finding.severity().name(), record.strip(),
                finding.message(language)});
        }
        if (rows.size() == 1) {
            return dutch ? "Geen bevindingen.\n" : "No findings.\n";
        }
        int[] widths = new int[rows.get(0).length - 1];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                table.append(String.format(Locale.ROOT, "%-" + Math.max(1, widths[i]) + "s  ", row[i]));
            }
            table.append(row[widths.length]).append('\n');
        }
        return table.toString();
    }
}
