package nl.kpimodel.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The texts in {@code src/test/resources/sources}, and the comparison of their texts with those of a catalogue. */
final class SourceTexts {
    static final String PRE_2025 = "000_4c916f3716af30ad.txt";
    static final String OF_2025 = "001_b13b6427b49bbd0c.txt";
    static final String MANUAL = "002_9afb161ce7dbf6db.txt";
    static final String REVIEW_A = "003_ea864e05a7e79fcd.txt";
    static final String REVIEW_B = "004_0c808caf214f6866.txt";

    private static final Pattern BROKEN_AT_SIGN = Pattern.compile("(?<=\\S[-/])\\n\\s*");
    private static final Pattern ITEM = Pattern.compile("(?:^|\\n)\\s*(?=(?:\\d\\.|\u2022)\\s)");
    private static final String MARK = "\ue000";
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern SPACE_BEFORE_PUNCTUATION = Pattern.compile(" +(?=[.,;:)](?:\\s|$))");

    private SourceTexts() {}

    static String read(String file) {
        try (InputStream in = Objects.requireNonNull(
                SourceTexts.class.getResourceAsStream("/sources/" + file), () -> "There is no file " + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the entry of a source or a list of expected values. A missing entry is an error that names both. */
    static <V> V entry(Map<String, V> source, String key, String name) {
        return Objects.requireNonNull(source.get(key), () -> "There is no " + key + " in " + name);
    }

    /**
     * Returns the words of a part of a source, on one line: without the damage of the PDF, with bullets as dashes, and with words that are
     * broken at a hyphen or slash joined.
     */
    static String words(String source) {
        return oneLine(listed(source));
    }

    /** Returns the same, with each item of a list on a separate line if the source begins a line with it. */
    static String listed(String source) {
        String whole = BROKEN_AT_SIGN.matcher(source.replace("\ufffd", "")).replaceAll("");
        String items = ITEM.matcher(whole).replaceAll(" " + MARK);
        String single = WHITE_SPACE.matcher(items.replace('\u2022', '-')).replaceAll(" ").strip();
        return SPACE_BEFORE_PUNCTUATION.matcher(single).replaceAll("").replace(" " + MARK, "\n").replace(MARK, "");
    }

    /** Returns a text of a catalogue on one line. Other differences are not tolerated. */
    static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
