package nl.kpimodel.data.registration.csv;

import java.util.function.Predicate;
import nl.kpimodel.core.registration.FieldKind;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/** The columns that a CSV file should have, by which its dialect shows. */
public interface ExpectedColumns {
    /** Whether a column of this name is one of them. */
    boolean has(String name);

    /** Whether a column of this name is one of them, and holds numbers. */
    boolean hasNumbersIn(String name);

    /** Whether numbers in such a column may have three decimals. */
    boolean mayHaveThousandthsIn(String name);

    /** Whether a column of this name is one of them, and all that is read from it are texts. */
    default boolean hasTextsIn(String name) {
        return false;
    }

    /** By how many expected columns a header is known that is not the first row. */
    default int fewestNames() {
        return 2;
    }

    /** Columns of texts, of which the sign of decimals does not show. */
    static ExpectedColumns named(Predicate<String> isNamed) {
        return new ExpectedColumns() {
            @Override
            public boolean has(String name) {
                return isNamed.test(name);
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

    /** The columns of a file of records. */
    static ExpectedColumns of(RecordType type) {
        return new ExpectedColumns() {
            @Override
            public boolean has(String name) {
                return CsvColumns.field(type, name) != null;
            }

            @Override
            public boolean hasNumbersIn(String name) {
                RecordField field = CsvColumns.field(type, name);
                return field != null && (field.kind().isDecimal() || field.kind() == FieldKind.INTEGER);
            }

            @Override
            public boolean mayHaveThousandthsIn(String name) {
                RecordField field = CsvColumns.field(type, name);
                return field != null && field.maximumDecimals() > 2;
            }

            @Override
            public boolean hasTextsIn(String name) {
                RecordField field = CsvColumns.field(type, name);
                return field != null && field.kind().isText();
            }
        };
    }
}
