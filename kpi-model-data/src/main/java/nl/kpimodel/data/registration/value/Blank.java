package nl.kpimodel.data.registration.value;

/** White space around values in spreadsheets: spaces, tabs and no-break spaces. */
public final class Blank {
    private Blank() {}

    static boolean is(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\n' || c == '\r';
    }

    /** Returns the first index that is not blank. */
    public static int skip(char[] text, int from, int to) {
        int at = from;
        while (at < to && is(text[at])) {
            at++;
        }
        return at;
    }

    /** Returns the index after the last character that is not blank. */
    public static int stop(char[] text, int from, int to) {
        int at = to;
        while (at > from && is(text[at - 1])) {
            at--;
        }
        return at;
    }
}
