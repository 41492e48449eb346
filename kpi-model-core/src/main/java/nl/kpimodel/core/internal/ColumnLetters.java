package nl.kpimodel.core.internal;

/** The column names of spreadsheets: A to Z, AA and so on. */
public final class ColumnLetters {
    private static final int LETTERS = 26;

    private ColumnLetters() {}

    /** Returns the letters of a column, counted from 1. */
    public static String of(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
