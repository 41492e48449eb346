package nl.kpimodel.data;

/** Shows text from a file in a message: short, on one line, and with nothing in it that a terminal or log would obey. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String quoted(String text) {
        return '"' + plain(text, LONGEST) + '"';
    }

    static String plain(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> shown.appendCodePoint(isPlain(c) ? c : '\ufffd'));
        return shown.append(text.codePointCount(0, text.length()) > longest ? "..." : "").toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
