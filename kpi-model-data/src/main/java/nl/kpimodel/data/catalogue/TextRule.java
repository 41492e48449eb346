package nl.kpimodel.data.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules for texts in the files, for reading and writing: equal words are equal texts, and a text has no hidden characters. */
enum TextRule {
    /** The words of the model: not empty; the only white space is single spaces and line ends, and there is none at either end. */
    WORDS,
    /** Part of a text, verbatim: spaces and line ends anywhere, but no other control characters and no damaged characters. May be empty. */
    LETTERS;

    static final String WAY_OUT = "; a text has single spaces and line ends (\\n) and no other white space or control characters.";

    /** Returns what is wrong with the text, or {@code null} if nothing is. */
    @Nullable String faultOf(String text) {
        if (this == WORDS && text.isEmpty()) {
            return "the text is empty";
        }
        char before = ' ';
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            boolean plain = c > ' ' && c < 0x7f || c > 0xa0 && c < 0x2000;
            if (!plain) {
                String fault = isSpace(c) ? spaceFault(i, before) : signFault(text, i, before);
                if (fault != null) {
                    return fault;
                }
            }
            before = c;
        }
        return this == WORDS && isSpace(before) ? "the text ends with white space" : null;
    }

    private @Nullable String spaceFault(int i, char before) {
        if (this == LETTERS || !isSpace(before)) {
            return null;
        }
        return i == 0 ? "the text begins with white space" : "the text has double white space" + at(i);
    }

    private static @Nullable String signFault(String text, int i, char before) {
        char c = text.charAt(i);
        if (Character.isSurrogate(c)) {
            boolean paired = Character.isHighSurrogate(c)
                    ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    : Character.isHighSurrogate(before);
            return paired ? null : "the text has half a surrogate pair" + at(i);
        }
        boolean refused = c < ' ' || c >= 0x7f && c <= 0xa0 || c == '\u2028' || c == '\u2029' || c == '\ufeff' || c == '\ufffd';
        return refused ? String.format(Locale.ROOT, "the text has the sign U+%04X", (int) c) + at(i) : null;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private static String at(int index) {
        return " at position " + (index + 1);
    }
}
