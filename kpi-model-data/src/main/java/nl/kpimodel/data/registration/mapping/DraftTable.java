package nl.kpimodel.data.registration.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationFileException;
import nl.kpimodel.data.registration.csv.CsvTable;
import nl.kpimodel.data.registration.csv.ExpectedColumns;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.table.CellTable.Step;

/** The header and the first rows of a file of which nothing is known yet. */
public record DraftTable(List<String> header, List<List<String>> rows) {
    /** Enough rows to meet every code that is used at all often. */
    private static final int MOST_ROWS = 1000;

    public static DraftTable read(String name, InputStream source) throws IOException {
        try (InputStream bytes = source) {
            List<Finding> found = new ArrayList<>();
            CsvTable table = new CsvTable(bytes, RecordType.CASE, ANY, ReadingOptions.standard(), new FileFindings(name, found::add), null);
            List<String> header = table.header();
            if (header == null) {
                throw new RegistrationFileException(name + " has no header that can be read: "
                        + (found.isEmpty() ? "it is empty." : found.get(0).message(Language.ENGLISH) + " " + found.get(0).instruction(Language.ENGLISH)));
            }
            boolean[] all = new boolean[header.size()];
            java.util.Arrays.fill(all, true);
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
            return new DraftTable(header, rows);
        }
    }

    /** No name is better than another. */
    private static final ExpectedColumns ANY = new ExpectedColumns() {
        @Override
        public boolean has(String name) {
            return MappingGuess.isKnown(name);
        }

        @Override
        public boolean hasNumbersIn(String name) {
            return false;
        }

        @Override
        public boolean mayHaveThousandthsIn(String name) {
            return false;
        }
    };
}
