package nl.kpimodel.core;

/** Shows a value of unknown origin in a message: short, on one line, and with nothing in it that a terminal or log would obey. */
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(CharSequence value) {
        StringBuilder shown = new StringBuilder(Math.min(value.length(), LONGEST) + 3).append('"');
        int end = Math.min(value.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            boolean plain = c >= ' ' && c != 0x7f && !Character.isSurrogate(c) && Character.getType(c) != Character.FORMAT
                    && !Character.isISOControl(c) && c != '\u2028' && c != '\u2029';
            shown.append(plain ? c : '\ufffd');
        }
        return shown.append(value.length() > LONGEST ? "..." : "").append('"').toString();
    }
}
