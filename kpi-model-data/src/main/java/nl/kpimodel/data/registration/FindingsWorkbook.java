package nl.kpimodel.data.registration;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.data.internal.FileReplacement;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.csv.CsvColumns;
import nl.kpimodel.data.registration.csv.CsvTexts;
import nl.kpimodel.data.registration.csv.ExpectedColumns;
import nl.kpimodel.data.registration.file.SourceBytes;
import nl.kpimodel.data.registration.file.SourceCursor.ReadPart;
import nl.kpimodel.data.registration.file.SourcePart;
import nl.kpimodel.data.registration.mapping.MappedCursor;
import nl.kpimodel.data.registration.table.SourceRows;
import nl.kpimodel.data.registration.value.Spelling;
import nl.kpimodel.data.registration.workbook.SheetContents;
import nl.kpimodel.data.registration.workbook.Workbook;
import nl.kpimodel.data.registration.workbook.writing.FindingsSheets;
import nl.kpimodel.data.registration.workbook.writing.WorkbookWords;

/**
 * A copy of the tables that were read, as a workbook ({@code .xlsx}) in which each faulty cell is marked and explained (Dutch: <i>werkmap
 * met bevindingen</i>). It can be corrected and read again.
 *
 * <pre>{@code
 * RegistrationData data = RegistrationData.read(Path.of("registratie"), KpiModel.edition(Edition.E2025));
 * FindingsWorkbook.of(data).write(Path.of("bevindingen.xlsx"));
 * }</pre>
 *
 * <ul>
 *   <li>The first sheet, <i>Bevindingen</i> or <i>Findings</i>, counts the findings by rule and lists them, each with a link to its cell. Findings that the
 *       {@link nl.kpimodel.core.validation.ValidationReport} left out are not marked; the sheet gives their number.
 *   <li>Each CSV file has a sheet named after it, with the header and every row below it, including rejected and blank rows. Cells are the
 *       texts of the file without surrounding white space: {@code 007} stays {@code 007}, and {@code =1+1} is not a formula. When the sheet
 *       is read again, a number such as {@code 1.234} is refused, because a sheet, unlike the file, does not show what the point means.
 *   <li>Each sheet of a workbook that was read has a sheet of the same name, with its cells in the same places. Numbers and days keep their
 *       type; a formula becomes its value. Widths, colours and notes of the sheet, and sheets that were not read, are not kept.
 *   <li>A cell with a finding has a colour by severity and a note with rule, message and instruction. A finding on a whole row is at its
 *       first cell, and a finding on a missing value is at the empty cell.
 *   <li>Files of JSON records have no cells; their findings are only on the first sheet. So are findings on a whole file.
 *   <li>If two files have the same name, a finding in one is marked in both, because findings identify files by name.
 * </ul>
 *
 * <p><b>The workbook contains the content of the files, including personal data</b>: it is for people who may see the registration.
 * Findings themselves show no values unless the caller of the validation requested them.
 *
 * <p>Files are read once more. Memory does not grow with the number of rows, except for the findings.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class FindingsWorkbook {
    private final RegistrationData data;
    private final Language language;

    private FindingsWorkbook(RegistrationData data, Language language) {
        this.data = data;
        this.language = language;
    }

    /**
     * {@return a workbook of the data and their findings, in Dutch}
     *
     * @param data the data
     */
    public static FindingsWorkbook of(RegistrationData data) {
        return new FindingsWorkbook(Objects.requireNonNull(data, "data"), Language.DUTCH);
    }

    /**
     * {@return this workbook in another language}
     *
     * @param language the language of messages, instructions and the first sheet
     */
    public FindingsWorkbook in(Language language) {
        return new FindingsWorkbook(data, Objects.requireNonNull(language, "language"));
    }

    /**
     * Writes the workbook.
     *
     * @param target where to; it is not closed
     * @throws RegistrationFileException if a file has changed since it was validated, or has more rows than a sheet can have
     * @throws IOException if reading or writing fails
     */
    public void write(OutputStream target) throws IOException {
        Objects.requireNonNull(target, "target");
        List<FindingsSheets.Table> tables = data.parts().stream()
                .filter(read -> read.part().format() == FileReading.Format.CSV || read.part().sheet() != null)
                .map(this::table)
                .toList();
        new FindingsSheets(data.report(), new WorkbookWords(language)).write(tables, target);
    }

    /**
     * Writes the workbook to a file that only its owner may read, and that appears only when it is complete. Any existing content is
     * replaced.
     *
     * @param file the file; its name must end in {@code .xlsx}
     * @throws IllegalArgumentException if the name has another extension, with which no spreadsheet opens it
     * @throws RegistrationFileException if a file has changed since it was validated, or has more rows than a sheet can have
     * @throws IOException if reading or writing fails
     */
    public void write(Path file) throws IOException {
        try (FileReplacement replacement = FileReplacement.ofPersonal(requireWorkbook(file))) {
            write(replacement);
            replacement.complete();
        }
    }

    /** Returns the file if its name is that of a workbook; otherwise throws. */
    static Path requireWorkbook(Path file) {
        if (!file.toString().endsWith(".xlsx")) {
            throw new IllegalArgumentException("A workbook cannot be written to " + DisplayText.file(file.toString()) + "; give a name that ends in .xlsx.");
        }
        return file;
    }

    private FindingsSheets.Table table(ReadPart read) {
        SourcePart part = read.part();
        int dot = part.name().lastIndexOf('.');
        String sheet = part.sheet();
        return new FindingsSheets.Table(
                sheet != null ? sheet : dot > 0 ? part.name().substring(0, dot) : part.name(),
                () -> rows(read),
                finding -> finding.place().file().equals(part.name()) && finding.place().sheet().equals(Optional.ofNullable(sheet)),
                (heading, finding) -> isColumn(part, heading, finding));
    }

    private SourceRows rows(ReadPart read) throws IOException {
        SourcePart part = read.part();
        RecordFileMapping mapping = part.mapping();
        RecordType type = mapping == null ? Objects.requireNonNull(part.type()) : mapping.records().get(0).type();
        ExpectedColumns expected = mapping == null ? ExpectedColumns.of(type) : MappedCursor.expected(mapping);
        String sheet = part.sheet();
        if (sheet == null) {
            return new CsvTexts(new UnchangedBytes(read), type, expected, data.options());
        }
        Workbook workbook = Workbook.open(part.name(), part::open);
        if (workbook.checksum() != read.checksum()) {
            throw RegistrationFileException.changed(part.name());
        }
        return new SheetContents(workbook.rows(sheet, data.options().mostColumns()), expected, data.options());
    }

    /** Returns whether a column has the field of a finding without a column, such as a finding across records. */
    private static boolean isColumn(SourcePart part, String heading, Finding finding) {
        String name = finding.place().field().orElse("");
        RecordFileMapping mapping = part.mapping();
        if (mapping == null) {
            RecordField field = CsvColumns.field(Objects.requireNonNull(part.type()), heading);
            return field != null && field.name().equals(name);
        }
        return mapping.records().stream()
                .filter(record -> finding.type().filter(record.type()::equals).isPresent())
                .flatMap(record -> record.fields().entrySet().stream())
                .filter(field -> field.getKey().name().equals(name))
                .flatMap(field -> field.getValue().columns().stream())
                .anyMatch(column -> Spelling.folded(column).equals(Spelling.folded(heading)));
    }

    /** The bytes of a file, which must be those that were validated. Otherwise the findings would be at other cells. */
    private static final class UnchangedBytes extends FilterInputStream {
        private final ReadPart read;
        private final SourceBytes bytes;

        UnchangedBytes(ReadPart read) throws IOException {
            this(read, new SourceBytes(read.part().name(), read.part().open()));
        }

        private UnchangedBytes(ReadPart read, SourceBytes bytes) {
            super(bytes);
            this.read = read;
            this.bytes = bytes;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            if (count < 0 && bytes.checksum() != read.checksum()) {
                throw RegistrationFileException.changed(read.part().name());
            }
            return count;
        }
    }

    /** Returns the language and the number of findings. */
    @Override
    public String toString() {
        return "FindingsWorkbook in " + language + " of " + data.report().findings().size() + " findings";
    }
}
