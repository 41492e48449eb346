package nl.kpimodel.core;

/**
 * Decodes escapes in the tables of tests, so that invisible characters are visible there: {@code \n}, {@code \t} and {@code \}{@code
 * uXXXX}.
 */
public final class Escapes {
    private Escapes() {}

    /** Returns the text that a cell of a table represents. */
    public static String read(String cell) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            if (cell.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(cell.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (cell.charAt(i) == '\\') {
                plain.append(cell.substring(i, i + 2).translateEscapes());
                i++;
            } else {
                plain.append(cell.charAt(i));
            }
        }
        return plain.toString();
    }
}
