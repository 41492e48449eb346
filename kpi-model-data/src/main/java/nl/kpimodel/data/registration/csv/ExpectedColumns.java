package nl.kpimodel.data.registration.csv;

import java.util.function.Predicate;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;

/** The columns that a CSV file should have. They reveal its dialect. */
public interface ExpectedColumns {
    /** Returns whether a column with this name is one of them. */
    boolean has(String name);

    /** Returns whether a column with this name is one of them, and holds numbers. */
    boolean hasNumbersIn(String name);

    /** Returns whether numbers in such a column may have three decimals. */
    boolean mayHaveThousandthsIn(String name);

    /** Returns whether a column with this name is one of them, and only texts are read from it. */
    default boolean hasTextsIn(String name) {
        return false;
    }

    /** Returns the number of expected columns that identify a header that is not the first row. */
    default int fewestNames() {
        return 2;
    }

    /** Returns columns of texts, which do not reveal the decimal sign. */
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

    /** Returns the columns of a file of records. */
    static ExpectedColumns of(RecordType type) {
        return new ExpectedColumns() {
            @Override
            public boolean has(String name) {
                return CsvColumns.field(type, name) != null;
            }

            @Override
            public boolean hasNumbersIn(String name) {
                RecordField field = CsvColumns.field(type, name);
                return field != null && (field.kind().isDecimal() || field.kind() == RecordField.Kind.INTEGER);
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
