package nl.kpimodel.core.validation;

/** Shows what others wrote in a message: short, on one line, and with nothing in it that a terminal or log would obey. */
final class Shown {
    /** What data may take up in a message. */
    private static final int LONGEST_VALUE = 60;

    /** What the library itself writes in a message, such as the columns it expects. */
    private static final int LONGEST_LIST = 2_000;

    private Shown() {}

    /** Something out of the data. */
    static String value(CharSequence written) {
        return of(written, LONGEST_VALUE);
    }

    /** Something that the library put together. */
    static String list(CharSequence written) {
        return of(written, LONGEST_LIST);
    }

    private static String of(CharSequence written, int longest) {
        StringBuilder shown = new StringBuilder();
        written.codePoints().limit(longest).forEach(c -> shown.appendCodePoint(isPlain(c) ? c : '\ufffd'));
        return written.codePoints().skip(longest).findAny().isPresent() ? shown.append("...").toString() : shown.toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
