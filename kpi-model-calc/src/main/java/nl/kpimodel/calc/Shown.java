package nl.kpimodel.calc;

/** Shows a value of unknown origin in a message: short, on one line, and with nothing in it that a terminal or log would obey. */
final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    static String of(CharSequence value) {
        StringBuilder shown = new StringBuilder().append('"');
        value.chars().limit(LONGEST).forEach(c -> shown.append(c >= ' ' && c < 0x7f ? (char) c : '\ufffd'));
        return shown.append(value.length() > LONGEST ? "..." : "").append('"').toString();
    }
}
