package nl.kpimodel.data.registration.value;

/** White space around values as spreadsheets have it: spaces, tabs and the space that does not break. */
public final class Blank {
    private Blank() {}

    static boolean is(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\n' || c == '\r';
    }

    /** The first index that is not blank. */
    public static int skip(char[] text, int from, int to) {
        int at = from;
        while (at < to && is(text[at])) {
            at++;
        }
        return at;
    }

    /** The index behind the last that is not blank. */
    public static int stop(char[] text, int from, int to) {
        int at = to;
        while (at > from && is(text[at - 1])) {
            at--;
        }
        return at;
    }
}
