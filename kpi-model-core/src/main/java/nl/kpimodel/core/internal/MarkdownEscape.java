package nl.kpimodel.core.internal;

/**
 * Escapes external text for a line of Markdown (GitHub's flavour, which most readers support). The text contains no markup: it cannot end a
 * cell, begin a heading, become a link or be read as HTML.
 */
public final class MarkdownEscape {
    private static final String MARKUP = "\\`*_[]|~$";

    private MarkdownEscape() {}

    /** Returns the text on one line, with markup escaped. */
    public static String line(String text) {
        String plain = DisplayText.document(text).replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
        StringBuilder escaped = new StringBuilder(plain.length() + 8);
        int digits = 0;
        while (digits < plain.length() && plain.charAt(digits) >= '0' && plain.charAt(digits) <= '9') {
            digits++;
        }
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.append(isMarkup(plain, i, digits) ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    /** Returns whether a sign begins a list, a web address or an e-mail address, in addition to the signs of Markdown. */
    private static boolean isMarkup(String plain, int at, int digits) {
        char c = plain.charAt(at);
        return switch (c) {
            case '-', '+', '=' -> at == 0;
            case '#' -> at == 0 || at == plain.length() - 1;
            case '.' -> isNumberOfItem(plain, at, digits) || plain.regionMatches(true, at - 3, "www", 0, 3);
            case ')' -> isNumberOfItem(plain, at, digits);
            case ':' -> plain.startsWith("//", at + 1);
            case '@' -> true;
            default -> MARKUP.indexOf(c) >= 0;
        };
    }

    private static boolean isNumberOfItem(String plain, int at, int digits) {
        return at > 0 && at == digits && (at + 1 == plain.length() || plain.charAt(at + 1) == ' ');
    }
}
