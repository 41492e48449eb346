package nl.kpimodel.data.registration.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.csv.CsvTable;
import nl.kpimodel.data.registration.csv.ExpectedColumns;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.file.FileOpening;
import nl.kpimodel.data.registration.file.SourcePart;
import nl.kpimodel.data.registration.table.CellTable;
import nl.kpimodel.data.registration.table.CellTable.Step;
import nl.kpimodel.data.registration.workbook.SheetRows;
import nl.kpimodel.data.registration.workbook.SheetTable;
import nl.kpimodel.data.registration.workbook.Workbook;
import nl.kpimodel.data.registration.workbook.WorkbookException;
import org.jspecify.annotations.Nullable;

/**
 * The header and the first rows of a file without a mapping.
 *
 * @param sheet the name of their sheet; empty if it is the only one
 */
public record DraftTable(List<String> header, List<List<String>> rows, Optional<String> sheet) {
    /** The number of rows to read, which is enough to find every common code. */
    private static final int MOST_ROWS = 1000;
    private static final int FEWEST_FILLED = 2;

    /** Reads a workbook or a CSV file, by its name. */
    public static DraftTable read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!SourcePart.isWorkbook(name.toLowerCase(Locale.ROOT))) {
            return read(name, Files.newInputStream(file));
        }
        List<Finding> found = new ArrayList<>();
        return required(name, ofWorkbook(name, file, found), found);
    }

    /** Reads CSV. */
    public static DraftTable read(String name, InputStream source) throws IOException {
        try (InputStream bytes = source) {
            List<Finding> found = new ArrayList<>();
            CsvTable table = new CsvTable(bytes, RecordType.CASE, ANY, ReadingOptions.standard(), new FileFindings(name, found::add), null);
            return required(name, of(table, Optional.empty()), found);
        }
    }

    private static DraftTable required(String name, @Nullable DraftTable read, List<Finding> found) throws RegistrationFileException {
        if (read == null) {
            throw new RegistrationFileException(name + " has no header that can be read: "
                    + (found.isEmpty() ? "it is empty." : found.get(0).message(Language.ENGLISH) + " " + found.get(0).instruction(Language.ENGLISH)));
        }
        return read;
    }

    /** Returns the sheet with the most recognised columns, or the first of several. */
    private static @Nullable DraftTable ofWorkbook(String name, Path file, List<Finding> found) throws IOException {
        try {
            Workbook workbook = Workbook.open(name, () -> FileOpening.named(file));
            List<String> sheets = workbook.dataSheets();
            DraftTable best = null;
            for (String sheet : sheets) {
                try (SheetRows rows = workbook.rows(sheet, ReadingOptions.standard().mostColumns())) {
                    DraftTable table = of(new SheetTable(rows, RecordType.CASE, ANY, FEWEST_FILLED, ReadingOptions.standard(),
                            new FileFindings(name, sheet, found::add), null), sheets.size() == 1 ? Optional.empty() : Optional.of(sheet));
                    best = table != null && (best == null || table.known() > best.known()) ? table : best;
                }
            }
            return best;
        } catch (WorkbookException refused) {
            refused.report(new FileFindings(name, found::add), null, 0);
            return null;
        }
    }

    private long known() {
        return header.stream().filter(MappingGuess::isKnown).count();
    }

    private static @Nullable DraftTable of(CellTable table, Optional<String> sheet) throws IOException {
        List<String> header = table.header();
        if (header == null) {
            return null;
        }
        boolean[] all = new boolean[header.size()];
        Arrays.fill(all, true);
        table.read(all);
        List<List<String>> rows = new ArrayList<>();
        Step step = table.next();
        while (step != Step.END && rows.size() < MOST_ROWS) {
            if (step == Step.ROW) {
                List<String> cells = new ArrayList<>();
                for (int place = 0; place < header.size(); place++) {
                    cells.add(table.text(place));
                }
                rows.add(cells);
            }
            step = table.next();
        }
        return new DraftTable(header, rows, sheet);
    }

    /** Expects any recognised name. */
    private static final ExpectedColumns ANY = ExpectedColumns.named(MappingGuess::isKnown);
}
