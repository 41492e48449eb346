package nl.kpimodel.data.registration.value;

/**
 * Reads yes or no in CSV, in any case: {@code true}, {@code waar}, {@code ja}, {@code yes}, {@code j}, {@code y}, {@code 1}, or {@code
 * false}, {@code onwaar}, {@code nee}, {@code no}, {@code n}, {@code 0}. A Dutch spreadsheet writes WAAR and ONWAAR. JSON has booleans. A
 * cross is refused, because it does not say what an empty cell means.
 */
public final class BooleanParser implements ValueParser {
    private static final String[] YES = {"true", "waar", "ja", "yes", "j", "y", "1"};
    private static final String[] NO = {"false", "onwaar", "nee", "no", "n", "0"};

    @Override
    public Object parse(char[] text, int from, int to) {
        for (String word : YES) {
            if (ValueParser.isText(word, text, from, to)) {
                return Boolean.TRUE;
            }
        }
        for (String word : NO) {
            if (ValueParser.isText(word, text, from, to)) {
                return Boolean.FALSE;
            }
        }
        return Unreadable.NOT_A_BOOLEAN;
    }
}
