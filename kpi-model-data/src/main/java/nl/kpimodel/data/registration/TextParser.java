package nl.kpimodel.data.registration;

import org.jspecify.annotations.Nullable;

/**
 * Reads a text as it stands; the record strips the white space around it. Short texts repeat, such as the names of teams: the objects of
 * those read before are handed out again.
 */
final class TextParser implements ValueParser {
    private static final int REMEMBERED = 1 << 8;
    private static final int LONGEST_REMEMBERED = 32;

    private final @Nullable String[] remembered = new String[REMEMBERED];
    private final SpreadsheetCells cells;

    TextParser(SpreadsheetCells cells) {
        this.cells = cells;
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            hash = hash * 31 + c;
            // The mark of the decoder is also what the second half of a pair may be.
            if (c == TextDecoder.BROKEN && (i == 0 || !Character.isHighSurrogate(text[i - 1]))) {
                return Unreadable.NOT_ENCODED;
            }
        }
        return cells.read(to - from > LONGEST_REMEMBERED ? new String(text, from, to - from) : remembered(text, from, to, hash));
    }

    private String remembered(char[] text, int from, int to, int hash) {
        int place = (hash ^ hash >>> 8) & REMEMBERED - 1;
        String last = remembered[place];
        if (last != null && isSame(last, text, from, to)) {
            return last;
        }
        String read = new String(text, from, to - from);
        remembered[place] = read;
        return read;
    }

    private static boolean isSame(String expected, char[] text, int from, int to) {
        if (expected.length() != to - from) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (expected.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
