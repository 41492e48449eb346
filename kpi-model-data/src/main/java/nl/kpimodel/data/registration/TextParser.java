package nl.kpimodel.data.registration;

import java.util.Objects;
import nl.kpimodel.core.SpreadsheetCell;
import nl.kpimodel.core.registration.FieldKind;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text, which its field makes {@linkplain RecordField#normal normal}. Short texts repeat, such as the names of teams: the objects of those
 * read before are handed out again, in their normal form, so that a file in another form costs no more.
 */
final class TextParser implements ValueParser {
    private static final int REMEMBERED = 1 << 8;
    private static final int LONGEST_REMEMBERED = 32;

    private final @Nullable String[] remembered = new String[REMEMBERED];
    private final @Nullable String[] normal = new String[REMEMBERED];
    private final RecordField field;
    private final SpreadsheetCells cells;

    TextParser(RecordField field, SpreadsheetCells cells) {
        this.field = field;
        this.cells = cells;
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        int start = cells == SpreadsheetCells.GUARDED && text[from] == SpreadsheetCell.GUARD ? from + 1 : from;
        int hash = 0;
        for (int i = start; i < to; i++) {
            char c = text[i];
            hash = hash * 31 + c;
            // The mark of the decoder is also what the second half of a pair may be.
            if (c == TextDecoder.BROKEN && (i == 0 || !Character.isHighSurrogate(text[i - 1]))) {
                return Unreadable.NOT_ENCODED;
            }
        }
        return to - start > LONGEST_REMEMBERED ? new String(text, start, to - start) : remembered(text, start, to, hash);
    }

    private String remembered(char[] text, int from, int to, int hash) {
        int place = (hash ^ hash >>> 8) & REMEMBERED - 1;
        String last = remembered[place];
        if (last != null && isSame(last, text, from, to)) {
            return Objects.requireNonNull(normal[place]);
        }
        String read = new String(text, from, to - from);
        remembered[place] = read;
        normal[place] = field.kind() == FieldKind.ID ? read : Objects.requireNonNullElse((String) field.normal(read), "");
        return Objects.requireNonNull(normal[place]);
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
