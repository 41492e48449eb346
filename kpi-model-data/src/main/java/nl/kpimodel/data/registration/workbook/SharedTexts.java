package nl.kpimodel.data.registration.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import nl.kpimodel.core.validation.Rules;

/**
 * The shared texts of the cells of a workbook, by number. They are kept as bytes: a short text then takes a tenth of the memory of an
 * object.
 */
final class SharedTexts {
    private static final int MOST_BYTES = 1 << 28;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;
    private final BitSet blank = new BitSet();

    void read(XmlPart xml) throws IOException {
        while (xml.next()) {
            if (xml.starts("si")) {
                String text = xml.richText();
                blank.set(count, text.isBlank());
                add(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void add(byte[] text) throws WorkbookException {
        int from = count == 0 ? 0 : ends[count - 1];
        int to = from + text.length;
        if (to > MOST_BYTES || count > MOST_BYTES / Integer.BYTES) {
            throw new WorkbookException(Rules.WORKBOOK_TOO_LARGE, "part", "sharedStrings");
        }
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(to, 2 * bytes.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(text, 0, bytes, from, text.length);
        ends[count++] = to;
    }

    int size() {
        return count;
    }

    /** Returns whether a text is empty or white space. */
    boolean isBlank(int number) {
        return blank.get(number);
    }

    String get(int number) {
        int from = number == 0 ? 0 : ends[number - 1];
        return new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
    }
}
