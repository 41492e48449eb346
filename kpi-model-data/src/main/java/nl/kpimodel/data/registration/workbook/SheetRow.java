package nl.kpimodel.data.registration.workbook;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row of a sheet: the raw content of its cells, by index from 0. The object is reused for the next row. */
final class SheetRow {
    /** The kinds of content of a cell. */
    enum Content {
        NOTHING,
        NUMBER,
        /** The number of a shared text. */
        SHARED_TEXT,
        TEXT,
        BOOLEAN,
        ERROR,
        /** A date in ISO 8601 format. */
        DATE,
        FORMULA_WITHOUT_VALUE
    }

    private final int mostCells;
    private Content[] contents = new Content[16];
    private String[] written = new String[16];
    private int[] styles = new int[16];
    private int cells;
    private int filledCells;
    private int filledBeyond = -1;
    private int line;
    private long characters;

    SheetRow(int mostCells) {
        this.mostCells = mostCells;
    }

    void begin(int number) {
        line = number;
        cells = 0;
        filledCells = 0;
        filledBeyond = -1;
        characters = 0;
    }

    /** Sets a cell that is not empty. */
    void set(int place, Content content, String text, int style) {
        filledCells++;
        characters += text.length();
        if (place >= mostCells) {
            filledBeyond = Math.max(filledBeyond, place);
            return;
        }
        if (place >= contents.length) {
            int larger = Math.min(mostCells, Math.max(place + 1, 2 * contents.length));
            contents = Arrays.copyOf(contents, larger);
            written = Arrays.copyOf(written, larger);
            styles = Arrays.copyOf(styles, larger);
        }
        while (cells <= place) {
            contents[cells++] = Content.NOTHING;
        }
        contents[place] = content;
        written[place] = text;
        styles[place] = style;
    }

    Content content(int place) {
        return place < cells ? contents[place] : Content.NOTHING;
    }

    /** Returns whether a cell contains a text. */
    boolean isText(int place) {
        return content(place) == Content.TEXT || content(place) == Content.SHARED_TEXT;
    }

    String written(int place) {
        return written[place];
    }

    int style(int place) {
        return styles[place];
    }

    /** Returns the number of the row, from 1. */
    int line() {
        return line;
    }

    /** Returns the number of cells up to the last filled one. */
    int cells() {
        return Math.max(cells, filledBeyond + 1);
    }

    int filledCells() {
        return filledCells;
    }

    /** Returns the number of characters in its cells. */
    long characters() {
        return characters;
    }

    /** Returns a copy that is not reused. */
    SheetRow copy() {
        SheetRow copy = new SheetRow(mostCells);
        copy.contents = Arrays.copyOf(contents, contents.length);
        copy.written = Arrays.copyOf(written, written.length);
        copy.styles = Arrays.copyOf(styles, styles.length);
        copy.cells = cells;
        copy.filledCells = filledCells;
        copy.filledBeyond = filledBeyond;
        copy.line = line;
        copy.characters = characters;
        return copy;
    }

    @Override
    public @Nullable String toString() {
        return "row " + line;
    }
}
