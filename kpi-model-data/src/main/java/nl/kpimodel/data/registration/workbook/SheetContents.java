package nl.kpimodel.data.registration.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.csv.ExpectedColumns;
import nl.kpimodel.data.registration.table.SourceRows;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a sheet, including those above its header. A sheet that cannot be read further ends there; the reading of its records has
 * reported the error.
 */
public final class SheetContents implements SourceRows {
    private final SheetRows rows;
    private final ExpectedColumns expected;
    private final OptionalInt headerLine;
    private List<String> headings = List.of();
    private boolean headerKnown;
    private boolean header;
    private @Nullable SheetRow row;

    /**
     * Creates the contents of a sheet.
     *
     * @param expected the columns by which the header is recognised
     */
    public SheetContents(SheetRows rows, ExpectedColumns expected, ReadingOptions options) {
        this.rows = rows;
        this.expected = expected;
        this.headerLine = options.headerLine();
    }

    @Override
    public boolean next() throws IOException {
        boolean first = row == null;
        try {
            row = rows.next();
        } catch (WorkbookException broken) {
            row = null;
        }
        SheetRow found = row;
        header = found != null && !headerKnown && mayBeHeader(found, first);
        if (found != null && (header || first)) {
            headings = texts(found);
            headerKnown = header;
        }
        return found != null;
    }

    private boolean mayBeHeader(SheetRow found, boolean first) {
        return headerLine.isPresent()
                ? found.line() >= headerLine.getAsInt()
                : SheetTable.known(texts(found), expected) >= (first ? 1 : expected.fewestNames());
    }

    private List<String> texts(SheetRow of) {
        return IntStream.range(0, of.cells()).mapToObj(place -> rows.values().text(of, place)).toList();
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean isHeader() {
        return header;
    }

    @Override
    public boolean isSheet() {
        return true;
    }

    @Override
    public long line() {
        return row == null ? 0 : row.line();
    }

    @Override
    public List<Object> cells() {
        SheetRow found = row;
        return found == null ? List.of() : IntStream.range(0, found.cells()).mapToObj(place -> value(found, place)).toList();
    }

    private Object value(SheetRow found, int place) {
        if (found.content(place) == SheetRow.Content.NUMBER) {
            if (rows.values().typed(found, place, RecordField.Kind.DATE) instanceof LocalDate day) {
                return day;
            }
            Object number = rows.values().typed(found, place, RecordField.Kind.DECIMAL);
            if (number != null) {
                return number;
            }
        }
        return rows.values().text(found, place);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
