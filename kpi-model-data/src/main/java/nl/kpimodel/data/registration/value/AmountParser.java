package nl.kpimodel.data.registration.value;

/** Reads amounts in euro, with or without the currency: {@code 1234,50}, {@code € 1.234,50}, {@code -€50}, {@code 50 EUR}, {@code 50,-}. */
public final class AmountParser implements ValueParser {
    private static final String CODE = "EUR";
    private static final char SIGN = '\u20ac';

    private final NumberParser numbers;

    public AmountParser(NumberParser numbers) {
        this.numbers = numbers;
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        Object read = numbers.parse(text, from, to);
        return read == Unreadable.NOT_A_NUMBER ? withoutCurrency(text, from, to) : read;
    }

    private Object withoutCurrency(char[] text, int from, int to) {
        boolean negative = text[from] == '-';
        int start = negative ? Blank.skip(text, from + 1, to) : from;
        int skipped = Blank.skip(text, start + currencyAt(text, start, to), to);
        int stop = to;
        if (stop > skipped && text[stop - 1] == SIGN) {
            stop--;
        } else if (stop - CODE.length() > skipped && ValueParser.isText(CODE, text, stop - CODE.length(), stop)) {
            stop -= CODE.length();
        }
        stop = withoutDash(text, skipped, Blank.stop(text, skipped, stop));
        if (skipped >= stop || skipped == from && stop == to) {
            return Unreadable.NOT_A_NUMBER;
        }
        char[] number = new char[stop - skipped + (negative ? 1 : 0)];
        number[0] = '-';
        System.arraycopy(text, skipped, number, negative ? 1 : 0, stop - skipped);
        return numbers.parse(number, 0, number.length);
    }

    /** Returns the length of the currency at the start of the text. */
    private static int currencyAt(char[] text, int from, int to) {
        if (from < to && text[from] == SIGN) {
            return 1;
        }
        return to - from > CODE.length() && ValueParser.isText(CODE, text, from, from + CODE.length()) ? CODE.length() : 0;
    }

    /** Returns the end without the dash of a whole amount: {@code 50,-} or {@code 50,--}. */
    private static int withoutDash(char[] text, int from, int to) {
        int stop = to;
        while (stop > from && (text[stop - 1] == '-' || text[stop - 1] == '\u2013')) {
            stop--;
        }
        return stop < to && stop > from && text[stop - 1] == ',' ? stop - 1 : to;
    }
}
