package nl.kpimodel.data.registration.value;

import java.util.Objects;
import nl.kpimodel.core.internal.AnswerText;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.data.registration.RegistrationWriter;
import nl.kpimodel.data.registration.file.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts. Short texts repeat, such as the names of teams. Each is examined once, and its object is reused.
 *
 * <ul>
 *   <li>Texts on one line are converted to the {@linkplain RecordField#normal normal} form of their field. Ids and free text are kept
 *       as written, because their record normalises them.
 *   <li>A marker of a missing value is a missing value. In an answer, the usual spellings of "not applicable" are {@link
 *       Response#NOT_APPLICABLE}. A text that was guarded against a spreadsheet is never a marker.
 *   <li>Text in the wrong encoding is refused.
 * </ul>
 */
public final class TextParser implements ValueParser {
    private static final int REMEMBERED = 1 << 8;
    private static final int LONGEST_REMEMBERED = 32;
    /** The place of a text that is too long to be remembered. */
    private static final int NOWHERE = -1;

    private final RecordField field;
    private final RecordField.Kind kind;
    private final RegistrationWriter.SpreadsheetCells cells;
    private final MissingMarkers markers;
    private final int[] hashes = new int[REMEMBERED];
    private final @Nullable String[] written = new String[REMEMBERED];
    /** The results for texts that are not read as they are written. */
    private final @Nullable Object[] read = new Object[REMEMBERED];

    public TextParser(RecordField field, RegistrationWriter.SpreadsheetCells cells, MissingMarkers markers) {
        this.field = field;
        this.kind = field.kind();
        this.cells = cells;
        this.markers = markers;
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        int hash = 0;
        int bits = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            hash = hash * 31 + c;
            bits |= c;
            // The second half of a valid pair may equal the mark of the decoder.
            if (c == TextDecoder.BROKEN && (i == 0 || !Character.isHighSurrogate(text[i - 1]))) {
                return Unreadable.NOT_ENCODED;
            }
        }
        int place = to - from > LONGEST_REMEMBERED ? NOWHERE : (hash ^ hash >>> 8) & REMEMBERED - 1;
        // Another hash shows that the text is another, without a look at the remembered one.
        String last = place == NOWHERE || hashes[place] != hash ? null : written[place];
        if (last != null && isSame(last, text, from, to)) {
            Object other = read[place];
            return other == null ? last : other;
        }
        String now = new String(text, from, to - from);
        Object value = value(now, bits);
        if (place != NOWHERE) {
            hashes[place] = hash;
            written[place] = now;
            read[place] = value == now ? null : value;
        }
        return value;
    }

    private Object value(String cell, int bits) {
        String text = cells.read(cell);
        boolean guarded = !text.equals(cell);
        if (bits > 0x7f && DoubleEncoding.isIn(text)) {
            return Unreadable.DOUBLE_ENCODED;
        }
        boolean free = kind == RecordField.Kind.TEXT;
        String clean = free || kind == RecordField.Kind.ID ? text : Objects.requireNonNullElse((String) field.normal(text), "");
        if (guarded || clean.length() > LONGEST_REMEMBERED) {
            return clean;
        }
        if (kind == RecordField.Kind.ANSWER && isNotApplicable(clean)) {
            return Response.NOT_APPLICABLE;
        }
        Adjusted missing = markers.find(free ? clean.strip() : clean);
        return missing == null ? clean : missing;
    }

    /** Returns whether an answer is "not applicable". {@code N/A} is; {@code NA} is how statistics programs write a missing value. */
    private static boolean isNotApplicable(String text) {
        return AnswerText.isNotApplicable(text) || text.equalsIgnoreCase("n/a");
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
