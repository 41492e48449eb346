package nl.kpimodel.data.registration.table;

import java.util.regex.Pattern;

/** Recognises rows that are a note or a total of a table rather than a record. */
public final class TableNotes {
    private static final int MOST_EXAMINED = 64;
    private static final Pattern NOTE = Pattern.compile(
            "[\\s\"',;]*(bron(nen)?|sources?|toelichting|opmerking(en)?|noot|noten|notes?|legenda|exportdatum)"
                    + "(:|[ \"';,]|$).*|.{0,3}\u00a9.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOTAL = Pattern.compile(
            "[\\s\"',;]*(eind|sub|grand |sub-)?(totaal|totalen|totals?|gemiddelde?|average|som|sum)\\b[^a-z]*", Pattern.CASE_INSENSITIVE);

    private TableNotes() {}

    /**
     * Returns whether a row is a note or a total.
     *
     * @param row the cells, with separators between them
     * @param filledCells the number of filled cells
     */
    public static boolean isNote(String row, int filledCells) {
        String start = row.strip();
        start = start.substring(0, Math.min(start.length(), MOST_EXAMINED));
        return filledCells == 1 && NOTE.matcher(start).matches() || TOTAL.matcher(start).matches();
    }
}
