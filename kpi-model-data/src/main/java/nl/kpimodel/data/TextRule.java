package nl.kpimodel.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the files ask of a text, in reading as in writing: so that equal words are equal texts, and a text shows what it is. */
enum TextRule {
    /** The words of the model: not blank; spaces and line ends the only white space, single, and none at either end. */
    WORDS {
        @Override
        @Nullable String faultOf(String text) {
            if (text.isBlank()) {
                return "the text is blank";
            }
            char before = ' ';
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isSpace(c) && isSpace(before)) {
                    return i == 0 ? "the text begins with white space" : "the text has double white space" + at(i);
                }
                before = c;
            }
            return isSpace(before) ? "the text ends with white space" : LETTERS.faultOf(text);
        }
    },
    /** Part of a text, as it stands: any white space, but no other control characters and no damage. May be empty. */
    LETTERS {
        @Override
        @Nullable String faultOf(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < ' ' && c != '\n' || c >= 0x7f && c <= 0xa0 || c == '\u2028' || c == '\u2029' || c == '\ufeff') {
                    return String.format(Locale.ROOT, "the text has the sign U+%04X", (int) c) + at(i);
                }
                boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
                if (pair) {
                    i++;
                } else if (Character.isSurrogate(c)) {
                    return "the text has half a surrogate pair" + at(i);
                }
            }
            return null;
        }
    };

    /** What is wrong with the text, or {@code null} if nothing is. */
    abstract @Nullable String faultOf(String text);

    static final String WAY_OUT = "; a text has single spaces and line ends (\\n) and no other white space or control characters.";

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private static String at(int index) {
        return " at position " + (index + 1);
    }
}
