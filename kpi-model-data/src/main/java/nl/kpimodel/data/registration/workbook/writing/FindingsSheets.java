package nl.kpimodel.data.registration.workbook.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.table.SourceRows;

/** The sheets of a findings workbook: a sheet that lists the findings, followed by the tables that were read with their findings marked. */
public final class FindingsSheets {
    private static final int WIDTH = 18;
    private static final int MOST_LISTED = 1_000_000;
    private static final List<SheetForm.Column> COLUMNS = List.of(
            new SheetForm.Column(34, CellFormat.TEXT), new SheetForm.Column(12, CellFormat.TEXT), new SheetForm.Column(20, CellFormat.TEXT),
            new SheetForm.Column(34, CellFormat.TEXT), new SheetForm.Column(70, CellFormat.TEXT), new SheetForm.Column(90, CellFormat.TEXT));

    private final ValidationReport report;
    private final WorkbookWords words;
    private final SheetNames names = new SheetNames();
    private final String listing;
    /** The mark of each finding. Equal findings are marked separately. */
    private final Map<Finding, Mark> marked = new IdentityHashMap<>();

    /** Creates the sheets for the findings of a validation. */
    public FindingsSheets(ValidationReport report, WorkbookWords words) {
        this.report = report;
        this.words = words;
        this.listing = names.take(words.of("sheet.findings"));
    }

    /**
     * A table that was read.
     *
     * @param name the preferred name of its sheet
     * @param rows opens the table
     * @param isAbout tests whether a finding belongs to the table
     * @param isColumn tests whether a column with a heading has the field of a finding
     */
    public record Table(String name, Opener rows, Predicate<Finding> isAbout, BiPredicate<String, Finding> isColumn) {}

    private record Mark(String sheet, String cell) {}

    /** Opens a table again. */
    public interface Opener {
        SourceRows open() throws IOException;
    }

    /** Writes the workbook. The target is not closed. */
    public void write(List<Table> tables, OutputStream target) throws IOException {
        marked.clear();
        try (WorkbookWriter workbook = new WorkbookWriter(target)) {
            for (Table table : tables) {
                Map<Long, List<Finding>> byLine = report.findings().stream()
                        .filter(finding -> finding.place().line() > 0 && table.isAbout().test(finding))
                        .collect(Collectors.groupingBy(finding -> finding.place().line()));
                try (SourceRows rows = table.rows().open()) {
                    writeTable(table, rows, byLine, workbook);
                }
            }
            writeListing(workbook);
            workbook.finish();
        }
    }

    private void writeTable(Table table, SourceRows rows, Map<Long, List<Finding>> byLine, WorkbookWriter workbook) throws IOException {
        if (!rows.next()) {
            return;
        }
        String name = names.take(table.name());
        SheetWriter sheet = workbook.begin(new SheetForm(name,
                Collections.nCopies(rows.cells().size(), new SheetForm.Column(WIDTH, CellFormat.TEXT)), 1, false, false));
        int row = 0;
        do {
            row = rows.isSheet() ? (int) rows.line() : row + 1;
            if (row > WorkbookWriter.MOST_ROWS) {
                throw new RegistrationFileException(DisplayText.value(table.name()) + " has more rows than the " + WorkbookWriter.MOST_ROWS
                        + " of a sheet; write the findings as .csv or .json, or validate the file in parts.");
            }
            sheet.startRowAt(row);
            Map<Integer, List<Finding>> byColumn = new TreeMap<>();
            for (Finding finding : byLine.getOrDefault(rows.line(), List.of())) {
                int column = column(finding, rows.headings(), table);
                byColumn.computeIfAbsent(column, first -> new ArrayList<>()).add(finding);
                marked.put(finding, new Mark(name, CellName.of(row, column)));
            }
            writeRow(rows.cells(), byColumn, rows.isHeader() ? CellLook.HEADING : CellLook.PLAIN, sheet);
        } while (rows.next());
    }

    /** Returns the column of a finding; the first column for a finding on the whole row. */
    private static int column(Finding finding, List<String> header, Table table) {
        if (finding.place().column() > 0) {
            return Math.min(finding.place().column(), WorkbookWriter.MOST_COLUMNS);
        }
        if (finding.place().field().isPresent()) {
            for (int i = 0; i < header.size(); i++) {
                if (table.isColumn().test(header.get(i), finding)) {
                    return i + 1;
                }
            }
        }
        return 1;
    }

    private void writeRow(List<Object> cells, Map<Integer, List<Finding>> byColumn, CellLook unmarked, SheetWriter sheet) throws IOException {
        int size = byColumn.keySet().stream().reduce(Math.min(cells.size(), WorkbookWriter.MOST_COLUMNS), Math::max);
        for (int column = 1; column <= size; column++) {
            List<Finding> found = byColumn.getOrDefault(column, List.of());
            CellLook look = found.stream().map(Finding::severity).min(Enum::compareTo).map(FindingsSheets::look).orElse(unmarked);
            Object value = column <= cells.size() ? cells.get(column - 1) : "";
            if (value instanceof LocalDate day) {
                sheet.day(day, CellFormat.date(words.language()), look);
            } else if (value instanceof BigDecimal number) {
                sheet.number(number, CellFormat.GENERAL, look);
            } else {
                sheet.text((String) value, look);
            }
            if (!found.isEmpty()) {
                sheet.note(found.stream().map(this::note).collect(Collectors.joining("\n\n")));
            }
        }
    }

    private static CellLook look(Rule.Severity severity) {
        return switch (severity) {
            case ERROR -> CellLook.ERROR;
            case FIELD -> CellLook.FIELD;
            case WARNING -> CellLook.WARNING;
        };
    }

    private String note(Finding finding) {
        return finding.ruleId() + " " + words.of("severity." + finding.severity()) + "\n" + finding.message(words.language()) + "\n"
                + finding.instruction(words.language());
    }

    private void writeListing(WorkbookWriter workbook) throws IOException {
        SheetWriter sheet = workbook.begin(new SheetForm(listing, COLUMNS, 0, false, true));
        sheet.titleRow(words.of("sheet.findings"));
        sheet.startRow();
        long found = report.findings().size() + report.findingsLeftOut();
        sheet.text(words.agreeing("findings.total", found, report.total().read(), report.total().rejected()), CellLook.PLAIN);
        if (found > 0) {
            sheet.startRow();
            sheet.text(words.of("findings.how"), CellLook.PLAIN);
        }
        if (found > Math.min(report.findings().size(), MOST_LISTED)) {
            sheet.startRow();
            sheet.text(words.agreeing("findings.leftOut", found - Math.min(report.findings().size(), MOST_LISTED)), CellLook.PLAIN);
        }
        sheet.startRow();
        for (Rule.Severity severity : Rule.Severity.values()) {
            sheet.startRow();
            sheet.text(words.of("severity." + severity), look(severity));
            sheet.text(words.of("severity." + severity + ".about"), CellLook.PLAIN);
        }
        writeCounts(sheet);
        writeFindings(sheet);
    }

    private void writeCounts(SheetWriter sheet) throws IOException {
        startTable(sheet, "counts", 3);
        Map<String, Rule.Severity> heaviest = new HashMap<>();
        report.findings().forEach(finding -> heaviest.merge(finding.ruleId(), finding.severity(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        for (Map.Entry<String, Long> rule : report.findingsPerRule().entrySet()) {
            Rule.Severity severity = heaviest.get(rule.getKey());
            sheet.startRow();
            sheet.text(rule.getKey(), CellLook.PLAIN);
            sheet.number(BigDecimal.valueOf(rule.getValue()), CellFormat.WHOLE, CellLook.PLAIN);
            // The severity of a rule may differ between fields, and all its findings may have been left out.
            sheet.text(severity == null ? "" : words.of("severity." + severity), CellLook.PLAIN);
        }
    }

    private void writeFindings(SheetWriter sheet) throws IOException {
        startTable(sheet, "findings", COLUMNS.size());
        sheet.filter();
        for (Finding finding : report.findings().subList(0, Math.min(report.findings().size(), MOST_LISTED))) {
            String record = finding.type().map(type -> SheetNames.of(type, words.language())).orElse("") + finding.recordId().map(id -> " " + id).orElse("");
            String message = finding.message(words.language());
            String instruction = finding.instruction(words.language());
            Mark mark = marked.get(finding);
            sheet.startRowOf("", "", "", record, message, instruction);
            if (mark == null) {
                sheet.text(finding.place().toString(), CellLook.PLAIN);
            } else {
                sheet.link(mark.sheet() + "!" + mark.cell(), mark.sheet(), mark.cell());
            }
            sheet.text(finding.ruleId(), CellLook.PLAIN);
            sheet.text(words.of("severity." + finding.severity()), look(finding.severity()));
            sheet.text(record, CellLook.WRAPPED);
            sheet.text(message, CellLook.WRAPPED);
            sheet.text(instruction, CellLook.WRAPPED);
        }
    }

    private void startTable(SheetWriter sheet, String key, int columns) throws IOException {
        sheet.startRow();
        sheet.startRow();
        sheet.text(words.of(key), CellLook.SUBTITLE);
        sheet.startRow();
        for (int column = 1; column <= columns; column++) {
            sheet.text(words.of(key + "." + column), CellLook.HEADING);
        }
    }
}
