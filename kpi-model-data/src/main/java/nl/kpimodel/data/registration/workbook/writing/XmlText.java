package nl.kpimodel.data.registration.workbook.writing;

/** Escapes texts for XML. */
final class XmlText {
    /** The largest length of a cell or note. */
    static final int LONGEST = 32_767;

    private static final char REPLACEMENT = '\ufffd';

    private XmlText() {}

    /**
     * Returns the escaped text. Characters not allowed in XML are replaced, line ends become line feeds, and a text that a spreadsheet
     * would read as an escaped character ({@code _x0041_}) is escaped itself.
     */
    static String of(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\n' -> xml.append("&#10;");
                case '\t' -> xml.append("&#9;");
                case '\r' -> {
                    if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                        xml.append("&#10;");
                    }
                }
                case '_' -> xml.append(looksEscaped(text, i) ? "_x005F_" : "_");
                default -> {
                    if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                        xml.append(c).append(text.charAt(++i));
                    } else {
                        xml.append(c < ' ' || Character.isSurrogate(c) || c >= '\ufffe' ? REPLACEMENT : c);
                    }
                }
            }
        }
        return xml.toString();
    }

    private static boolean looksEscaped(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first characters of a text, without splitting a surrogate pair. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
