package nl.kpimodel.data.registration;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition on one cell of a row (Dutch: <i>voorwaarde</i>). A {@link RecordFileMapping} uses conditions to skip rows, or to read a
 * record from certain rows only. Texts are compared without case and surrounding white space.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class RowCondition {
    private final String column;
    private final boolean in;
    private final Set<String> texts;
    private final Set<String> folded;

    private RowCondition(String column, boolean in, Set<String> texts) {
        this.column = ColumnSpelling.require(column);
        this.in = in;
        this.texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
        this.folded = texts.stream().map(RowCondition::fold).collect(Collectors.toUnmodifiableSet());
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("The condition on column " + column + " has no texts to compare with; give at least one.");
        }
    }

    /**
     * Returns a condition that holds if the cell is one of the texts.
     *
     * @param column the column
     * @param texts the texts, at least one; an empty text is an empty cell
     * @return the condition
     * @throws IllegalArgumentException if the name of the column is blank or no text is given
     */
    public static RowCondition in(String column, String... texts) {
        return new RowCondition(column, true, new LinkedHashSet<>(List.of(texts)));
    }

    /**
     * Returns a condition that holds if the cell is none of the texts.
     *
     * @param column the column
     * @param texts the texts, at least one; an empty text is an empty cell
     * @return the condition
     * @throws IllegalArgumentException if the name of the column is blank or no text is given
     */
    public static RowCondition notIn(String column, String... texts) {
        return new RowCondition(column, false, new LinkedHashSet<>(List.of(texts)));
    }

    /**
     * Returns a condition that holds if the cell is filled.
     *
     * @param column the column
     * @return the condition
     * @throws IllegalArgumentException if the name of the column is blank
     */
    public static RowCondition filled(String column) {
        return notIn(column, "");
    }

    /**
     * Returns the column of the condition.
     *
     * @return its name
     */
    public String column() {
        return column;
    }

    /**
     * Returns whether the condition requires one of the texts.
     *
     * @return false if it excludes the texts
     */
    public boolean isIn() {
        return in;
    }

    /**
     * Returns the texts with which the cell is compared.
     *
     * @return the texts in the order given
     */
    public Set<String> texts() {
        return texts;
    }

    /**
     * Tests a cell.
     *
     * @param cell the text of the cell, empty if it is empty
     * @return true if the condition holds
     */
    public boolean test(String cell) {
        return folded.contains(fold(cell)) == in;
    }

    private static String fold(String text) {
        return Objects.requireNonNull(text, "text").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the condition in words. */
    @Override
    public String toString() {
        return column + (in ? " in " : " not in ") + texts;
    }
}
