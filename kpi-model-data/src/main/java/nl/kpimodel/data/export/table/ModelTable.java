package nl.kpimodel.data.export.table;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.kpimodel.data.export.model.ExportedEdition;

/**
 * A table of an edition, with its elements and columns.
 *
 * @param key its key in files and words
 * @param listed the function that returns its elements
 * @param columns its columns
 */
record ModelTable<E>(String key, Function<ExportedEdition, List<E>> listed, List<Column<E>> columns) {
    /**
     * A column.
     *
     * @param key the heading for programs, and the key of the heading for people
     * @param width the width in characters
     * @param kind the kind of content of its cells
     * @param text the text of a cell, empty if absent; a number has a decimal point
     */
    record Column<E>(String key, int width, Kind kind, BiFunction<E, TableWords, String> text) {}

    /** The kinds of content of cells. */
    enum Kind {
        TEXT,
        NUMBER
    }

    /** Returns the cells of one line. */
    List<String> cells(E listed, TableWords words) {
        return columns.stream().map(column -> column.text().apply(listed, words)).toList();
    }

    /** Returns the cells of all lines. */
    List<List<String>> lines(ExportedEdition edition, TableWords words) {
        return listed.apply(edition).stream().map(each -> cells(each, words)).toList();
    }

    List<String> headings(TableWords words) {
        return columns.stream().map(column -> words.heading(key, column.key())).toList();
    }

    boolean isNumber(int column) {
        return columns.get(column).kind() == Kind.NUMBER;
    }
}
