package nl.kpimodel.data.registration;

import java.util.Objects;

/** Checks the names of columns that a caller gives. */
final class ColumnSpelling {
    private ColumnSpelling() {}

    static String require(String column) {
        String name = Objects.requireNonNull(column, "column").strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("The name of a column is blank; give it as the header of the file has it.");
        }
        return name;
    }
}
